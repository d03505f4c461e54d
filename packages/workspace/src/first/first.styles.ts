import { formStyles } from '@steunpad/widgets/kernel/form.styles.ts';
import { layoutStyles } from '@steunpad/widgets/kernel/layout.styles.ts';
import { tokens } from '@steunpad/widgets/kernel/tokens.styles.ts';
import { todayStyles } from '../today/today.styles.ts';
import { workspaceStyles } from '../workspace.styles.ts';

/** What the first view wears, also before there is a script. */
export const firstStyles = [tokens, layoutStyles, formStyles, workspaceStyles, todayStyles];
