import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A reporter of vitest for what its own reports leave out: files that never came to their end, and tests tried again. */
export default class LostAndRetried {
  #specifications = [];

  onTestRunStart(specifications) {
    this.#specifications = specifications;
  }

  onTestRunEnd(modules) {
    const ended = new Set(modules.filter(hasEnded).map(nameOf));
    const lost = this.#specifications.map(nameOf).filter((name) => !ended.has(name));
    const retried = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.retryCount > 0)
        .map((test) => `${nameOf(module)}: ${test.fullName}`),
    );
    writeFileSync(process.env.STEUNPAD_LOST_AND_RETRIED, JSON.stringify({ lost, retried }));
  }
}

const nameOf = ({ moduleId, project }) => relative(project.vitest.config.root, moduleId);

const hasEnded = (module) =>
  !['queued', 'pending'].includes(module.state()) &&
  [...module.children.allTests('pending')].length === 0;
