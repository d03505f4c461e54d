import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';

@Component({
  selector: 'app-steun',
  // Angular then takes elements with a hyphen in their name as they are.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Steun vragen</h1>
      <button type="button" (click)="shown.set(!shown())">
        {{ shown() ? 'Verberg het formulier' : 'Toon het formulier' }}
      </button>
      @if (shown()) {
        <steunpad-support-request municipality="GM0193" (steunpad-submitted)="heard($event)">
          <p>Bel 038 555 01 93</p>
        </steunpad-support-request>
      }
      @if (reference()) {
        <p role="status">De pagina hoorde: {{ reference() }}</p>
      }
    </main>
  `,
})
export class App {
  readonly shown = signal(true);
  readonly reference = signal('');

  heard(event: Event): void {
    this.reference.set((event as CustomEvent<{ reference: string }>).detail.reference);
  }
}
