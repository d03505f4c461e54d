// Turns the template into code in the browser; the command line of Angular does it when it builds.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app.ts';

await bootstrapApplication(App);
