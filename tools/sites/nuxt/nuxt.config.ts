export default defineNuxtConfig({ telemetry: false, routeRules: { '/client/**': { ssr: false } }, app: { head: { htmlAttrs: { lang: 'en' } } } })
