import type { Renderer } from "../../render/renderer.js";
import type { Body } from "../../warehouse/plan/body.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { OutputFile } from "../output-tree.js";
import { assertOwnJinja } from "./own-jinja.js";
import { propertiesFile } from "./properties-file.js";

/** A relation whose stored rows are looked through before a batch is read. */
interface Swept {
    readonly relation: Relation;
    readonly before: Body;
}

export const sweptRelations = (relations: readonly Relation[]): readonly Swept[] =>
    relations.flatMap((relation) => {
        const { upkeep } = relation;
        return upkeep?.kind !== "incremental" || upkeep.before === null ? [] : [{ relation, before: upkeep.before }];
    });

const macroName = ({ name }: Relation): string => `${name}__before`;

/** The hook of a model that is brought up to date: nothing is to be swept where there is no table yet. */
export function sweeps(relation: Relation): string | null {
    if (sweptRelations([relation]).length === 0) return null;
    return `{% if is_incremental() %}{{ ${macroName(relation)}() }}{% endif %}`;
}

/** The statements that delete what no batch replaces, as one macro each, and their properties. */
export function upkeepMacros(relations: readonly Relation[], renderer: Renderer): ReadonlyMap<string, OutputFile> {
    const files = new Map<string, OutputFile>();
    for (const [area, swept] of byArea(sweptRelations(relations))) {
        files.set(`macros/${area}/_${area}__upkeep.yml`, macroProperties(swept));
        for (const { relation, before } of swept) {
            const name = macroName(relation);
            const work = relation.program === null ? {} : { work: { prefix: relation.program.prefix } };
            const statement = renderer.render(before, { kind: "dbt", ...work }).trim();
            assertOwnJinja(statement, name);
            const text = `{% macro ${name}() %}\n${statement}\n{% endmacro %}\n`;
            files.set(`macros/${area}/${name}.sql`, {
                draft: text,
                language: "sql",
                emitter: "dbt",
                origin: relation.origin,
            });
        }
    }
    return files;
}

function byArea(swept: readonly Swept[]): ReadonlyMap<string, readonly Swept[]> {
    const areas = new Map<string, Swept[]>();
    for (const one of swept) areas.set(one.relation.area, [...(areas.get(one.relation.area) ?? []), one]);
    return areas;
}

function macroProperties(swept: readonly Swept[]): OutputFile {
    return propertiesFile(
        swept.map(({ relation }) => relation.origin),
        {
            macros: swept.map(({ relation }) => ({
                name: macroName(relation),
                description: `Deletes the rows of ${relation.name} that ${whatGoes(relation)}.`,
            })),
        },
    );
}

const whatGoes = ({ upkeep }: Relation): string =>
    upkeep?.kind === "incremental" && upkeep.lasting === true
        ? "tell of this moment or a later one"
        : "no batch would replace";
