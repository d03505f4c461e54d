-- Support that rests or goes on: somebody arranges it, and a volunteer hears of it.
ALTER TYPE "TaskKind" ADD VALUE 'ARRANGE_PACE';
ALTER TYPE "TemplateKind" ADD VALUE 'VISITS_CHANGED';
