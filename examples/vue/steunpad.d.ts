import type { HTMLAttributes } from 'vue';

// Templates are checked against this: a form without its municipality, or a listener for another event, is an error.
declare module 'vue' {
  interface GlobalComponents {
    'steunpad-support-request': new () => {
      $props: HTMLAttributes & {
        municipality: string;
        onSteunpadSubmitted?: (event: CustomEvent<{ reference: string }>) => void;
      };
    };
  }
}
