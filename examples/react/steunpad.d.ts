// Of your own host: curl -O https://<host>/widgets/v1/react.d.ts, and elements.d.ts beside it.
import type {} from '../../packages/widgets/dist/v1/react.d.ts';
