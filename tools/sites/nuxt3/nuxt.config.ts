export default defineNuxtConfig({ telemetry: false, srcDir: 'app/', serverDir: 'server', app: { head: { htmlAttrs: { lang: 'en' } } } })
