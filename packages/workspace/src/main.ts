import { WorkspaceElement } from './workspace.element.ts';

customElements.define('steunpad-workspace', WorkspaceElement);
