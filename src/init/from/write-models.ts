import { flow, noted, spaced, writeYaml, type YamlMap, type YamlValue } from "../../syntax/write.js";
import { definitionName, unique } from "../names.js";
import type { ColumnContract, SourceContract, TableContract } from "./contract.js";
import type { EventContract } from "./event-contract.js";
import type { People } from "./people.js";
import { type ProposedIdentifier, proposeIdentity } from "./propose-identity.js";
import { eventFile } from "./write-events.js";
import { onOneLine, reviewed, width } from "./write-line.js";

export interface WriteModelsOptions {
    /** What the project is called; undefined where there is one already. */
    readonly project?: string;
    readonly tables: readonly TableContract[];
    /** What is known of the sources besides their tables. */
    readonly sources?: readonly SourceContract[];
    readonly events?: readonly EventContract[];
    /** Whose identifiers they carry; by default a proposal of an identity `person`. */
    readonly people?: People;
    /** Who answers for what is written; nobody where it is null, `data` by default. */
    readonly owner?: string | null;
}

/** The model files of what was looked at, by path: one for the project, one for each source, its events, and people. */
export function writeModels(options: WriteModelsOptions): ReadonlyMap<string, string> {
    const { project, tables, sources = [], events = [], people = proposed } = options;
    const setting = { people, owner: options.owner === undefined ? "data" : options.owner };
    const identifiers = people.identity === null ? proposeIdentity(tables) : [];
    const files = new Map<string, string>();
    if (project !== undefined) files.set("models/project.yaml", projectFile(project));
    const taken = new Set<string>();
    for (const spelling of new Set(tables.map(({ source }) => source))) {
        const own = tables.filter(({ source }) => source === spelling);
        const name = unique(sourceName(spelling), taken);
        const about = sources.find(({ source }) => source === spelling);
        files.set(`models/sources/${name}.yaml`, sourceFile(name, own, about, setting));
        const told = events.filter(({ source }) => source === spelling);
        if (told.length > 0)
            files.set(
                `models/events/${name}.yaml`,
                eventFile(name, told, setting.owner, (event) => whose(event, own)),
            );
    }
    if (identifiers.length > 0) files.set("models/person.yaml", identityFile(identifiers));
    return files;

    /** The identity whose identifiers the rows of an event carry. */
    function whose({ table }: EventContract, own: readonly TableContract[]): string | null {
        const columns = own.find(({ name }) => name === table)?.columns ?? [];
        const isTold = columns.some(({ likely }) => likely !== null && people.typeOf(likely) !== null);
        return isTold ? (people.identity ?? "person") : null;
    }
}

interface Setting {
    readonly people: People;
    readonly owner: string | null;
}

const proposed: People = { identity: null, typeOf: ({ type }) => type };

/** What a source is called in the model. */
export const sourceName = (spelling: string): string => definitionName(spelling, "source", 20);

const projectFile = (name: string): string => `# Everything that we decide about our customers stands in this folder.
project:
  name: ${name}
  version: 0.1.0
  id_salt: ${name}  # never change it: every person_id depends on it
  owners:
    - {name: data, email: data@${name.replaceAll("_", "-")}.test}  # who answers for it
`;

function sourceFile(
    name: string,
    tables: readonly TableContract[],
    about: SourceContract | undefined,
    { people, owner }: Setting,
): string {
    const schema = tables[0]?.schema ?? `raw_${name}`;
    const from = tables.map(({ shown }) => shown);
    const read = `Read by c360 from ${from.length === 1 ? spoken(from[0] ?? "") : `${from.length} tables`}.`;
    const fresh = about?.freshness ?? null;
    const source: YamlMap = {
        name,
        description: about?.description ?? read,
        owner: owner ?? undefined,
        schema: reviewed(schema, about?.schemaReview ?? null),
        freshness:
            fresh === null
                ? undefined
                : flow({ warn_after: fresh.warn ?? undefined, error_after: fresh.error ?? undefined }),
        tables: spaced(tables.map((table) => tableEntry(table, people))),
    };
    const seen = about === undefined ? "the data looked" : "it was declared";
    return `# What arrives, as ${seen} when this was written. Read the lines marked "review"
# first; then say what a row is, drop what nobody needs, and take out the marks.
${writeYaml({ sources: [source] }, width)}`;
}

/** Some file systems let a path hold anything. */
const spoken = (path: string): string => path.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");

function tableEntry(table: TableContract, people: People): YamlMap {
    const { name, spelling, key, changes, at, undated, created, loaded, deleted, columns, schema } = table;
    const moment = at ?? undated ?? "";
    const dated = at === null ? noted(moment, "review: no column tells when a row was changed") : moment;
    return {
        name,
        description: table.description ?? `One row per ${key.columns.join(" and ")}.`,
        identifier: schema !== null && spelling !== name ? spelling : undefined,
        key: reviewed(key.columns.length === 1 ? (key.columns[0] ?? "") : flow(key.columns), key.review),
        changes: reviewed(changes, table.changesReview),
        created_at: created ?? undefined,
        ...(changes === "append" ? { occurred_at: dated } : { updated_at: dated }),
        loaded_at: loaded ?? undefined,
        deleted_when: deleted === null ? undefined : noted(deleted, "review: is such a row withdrawn?"),
        columns: [...columns.map((column) => columnEntry(column, people)), ...(at === null ? [constant(moment)] : [])],
    };
}

const constant = (name: string): YamlValue =>
    flow({ name, type: "timestamp", value: "timestamp '1970-01-01T00:00:00Z'" });

function columnEntry(column: ColumnContract, people: People): YamlValue {
    const { name, raw, type, required, arrivesAsText, values, pii, likely, description, review } = column;
    const identity = people.identity ?? "person";
    const bound = likely === null ? null : people.typeOf(likely);
    const entry = {
        name,
        description: description ?? undefined,
        raw: raw === name ? undefined : raw,
        type,
        required: required ? true : undefined,
        optional: column.optional === true ? true : undefined,
        arrives_as: arrivesAsText ? "text" : undefined,
        values: values ?? undefined,
        open: values === null || values.length === 0 || column.closed === true ? undefined : true,
        pii: pii ?? undefined,
        identifier: bound === null ? undefined : `${identity}.${bound}`,
    };
    const unbound = likely !== null && bound === null ? `${identity} has no identifier ${likely.type} yet` : null;
    const reviews = [likely?.because, unbound, review].filter((one) => one !== null && one !== undefined);
    return onOneLine(entry, reviews.length === 0 ? null : reviews.join("; "));
}

/** Identifier types as `identifiers:` of an identity lists them. */
export const identifierEntries = (identifiers: readonly ProposedIdentifier[]): readonly YamlValue[] =>
    identifiers.map(({ name, normalize, perProfile, seenWith }) =>
        flow({
            name,
            normalize: normalize ?? undefined,
            per_profile: perProfile ?? undefined,
            max_profiles: seenWith === null ? undefined : { count: 3, of: seenWith },
        }),
    );

function identityFile(identifiers: readonly ProposedIdentifier[]): string {
    const person = { name: "person", description: "A natural person.", identifiers: identifierEntries(identifiers) };
    return `# Who is who: a proposal from the columns that look like identifiers. The strongest comes
# first, and where two links cannot both hold, the weaker one goes. Review the order, the
# limits, and whether numbers of one name mean the same people in every table.
${writeYaml({ identities: [person] })}`;
}
