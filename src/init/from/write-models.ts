import { flow, noted, spaced, writeYaml, type YamlMap, type YamlValue } from "../../syntax/write.js";
import { definitionName, unique } from "../names.js";
import type { ColumnContract, TableContract } from "./contract.js";
import { type ProposedIdentifier, proposeIdentity } from "./propose-identity.js";

/** The model files of tables that were looked at, by path: one for the project, one for each source, one for people. */
export function writeModels(project: string, tables: readonly TableContract[]): ReadonlyMap<string, string> {
    const identifiers = proposeIdentity(tables);
    const files = new Map([["models/project.yaml", projectFile(project)]]);
    const taken = new Set<string>();
    for (const spelling of new Set(tables.map(({ source }) => source))) {
        const own = tables.filter(({ source }) => source === spelling);
        const name = unique(sourceName(spelling), taken);
        files.set(`models/sources/${name}.yaml`, sourceFile(name, own));
    }
    if (identifiers.length > 0) files.set("models/person.yaml", identityFile(identifiers));
    return files;
}

// A column of a contract stands on one line; its comment may reach beyond.
const width = 120;

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

function sourceFile(name: string, tables: readonly TableContract[]): string {
    const schema = tables[0]?.schema ?? `raw_${name}`;
    const from = tables.map(({ shown }) => shown);
    const source: YamlMap = {
        name,
        description: `Read by c360 init from ${from.length === 1 ? spoken(from[0] ?? "") : `${from.length} tables`}.`,
        owner: "data",
        schema,
        tables: spaced(tables.map(tableEntry)),
    };
    return `# What arrives, as the data looked when this was written. Read the lines marked "review"
# first; then say what a row is, drop what nobody needs, and take out the marks.
${writeYaml({ sources: [source] }, width)}`;
}

/** Some file systems let a path hold anything. */
const spoken = (path: string): string => path.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");

function tableEntry(table: TableContract): YamlMap {
    const { name, spelling, key, changes, at, undated, created, loaded, columns, schema } = table;
    const moment = at ?? undated ?? "";
    const dated = at === null ? noted(moment, "review: no column tells when a row was changed") : moment;
    return {
        name,
        description: `One row per ${key.columns.join(" and ")}.`,
        identifier: schema !== null && spelling !== name ? spelling : undefined,
        key: reviewed(key.columns.length === 1 ? (key.columns[0] ?? "") : flow(key.columns), key.review),
        changes,
        created_at: created ?? undefined,
        ...(changes === "append" ? { occurred_at: dated } : { updated_at: dated }),
        loaded_at: loaded ?? undefined,
        columns: [...columns.map(columnEntry), ...(at === null ? [constant(moment)] : [])],
    };
}

const constant = (name: string): YamlValue =>
    flow({ name, type: "timestamp", value: "timestamp '1970-01-01T00:00:00Z'" });

function columnEntry(column: ColumnContract): YamlValue {
    const { name, raw, type, required, arrivesAsText, values, pii, likely, isEmpty } = column;
    const entry = flow({
        name,
        raw: raw === name ? undefined : raw,
        type,
        required: required ? true : undefined,
        arrives_as: arrivesAsText ? "text" : undefined,
        values: values ?? undefined,
        open: values === null ? undefined : true,
        pii: pii ?? undefined,
        identifier: likely === null ? undefined : `person.${likely.type}`,
    });
    return reviewed(entry, likely?.because ?? (isEmpty ? "no row has a value" : null));
}

const reviewed = (value: YamlValue, review: string | null): YamlValue =>
    review === null ? value : noted(value, `review: ${review}`);

function identityFile(identifiers: readonly ProposedIdentifier[]): string {
    const entries = identifiers.map(({ name, normalize, perProfile, seenWith }) =>
        flow({
            name,
            normalize: normalize ?? undefined,
            per_profile: perProfile ?? undefined,
            max_profiles: seenWith === null ? undefined : { count: 3, of: seenWith },
        }),
    );
    const person = { name: "person", description: "A natural person.", identifiers: entries };
    return `# Who is who: a proposal from the columns that look like identifiers. The strongest comes
# first, and where two links cannot both hold, the weaker one goes. Review the order, the
# limits, and whether numbers of one name mean the same people in every table.
${writeYaml({ identities: [person] })}`;
}
