import { articleFile, customerFile, partnerFile } from "./entity-files.js";
import { eventFile } from "./event-file.js";
import { identityFile } from "./identity-file.js";
import { sourceFile } from "./source-file.js";
import { systemsOf } from "./system.js";
import { owners } from "./words.js";

/** A system is seven tables, nine events and two keyed entities: that many relations, with its share of the others. */
const relationsPerSystem = 42;

export interface SyntheticOptions {
    /** About how many relations the warehouse shall have. */
    readonly relations: number;
    readonly seed: number;
}

/**
 * The model files of a project of a given size, by path. The same size and seed give the same bytes; they validate
 * without a finding.
 *
 * @example
 * [...syntheticProject({ relations: 100, seed: 7 }).keys()][0] // "models/project.yaml"
 */
export function syntheticProject({ relations, seed }: SyntheticOptions): ReadonlyMap<string, string> {
    const systems = systemsOf(Math.max(1, Math.round(relations / relationsPerSystem)), seed);
    const units = [...new Set(systems.map(({ unit }) => unit))];
    const files = new Map([
        ["models/project.yaml", projectFile()],
        ["models/identities.yaml", identityFile(units)],
        ["models/customer.yaml", customerFile(systems)],
    ]);
    for (const unit of units) {
        const own = systems.filter((system) => system.unit === unit);
        files.set(`models/${unit}/company.yaml`, partnerFile(unit, own));
        for (const system of own) {
            files.set(`models/${unit}/${system.name}/source.yaml`, sourceFile(system));
            files.set(`models/${unit}/${system.name}/events.yaml`, eventFile(system));
            files.set(`models/${unit}/${system.name}/articles.yaml`, articleFile(system));
        }
    }
    return files;
}

function projectFile(): string {
    return `# A project that was made up, to measure c360 with.
project:
  name: synthetic
  description: A business of several units, each with systems of its own.
  version: 1.0.0
  targets: [duckdb]
  id_salt: synthetic
  purposes: [analytics, marketing]
  calendar: {from: 2020-01-01, to: 2030-12-31}
  owners:
${owners.map((name) => `    - {name: ${name}, email: ${name}@synthetic.test}\n`).join("")}`;
}
