import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideServerRendering, withRoutes, RenderMode } from '@angular/ssr';
import { App, config } from './app/app';
const server = mergeApplicationConfig(config, { providers: [provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Prerender }]))] });
export default (context: any) => bootstrapApplication(App, server, context);
