import type { OpenWarehouse } from "../engine/open-warehouse.js";
import type { Entity } from "../model/entity.js";
import { relationNames } from "../names/relation-names.js";
import { literal, number, type SqlText, sql } from "../text/sql-text.js";
import { type Audited, count } from "./audited.js";
import type { ComparedAttribute, MergeFigures, SuspiciousMerge } from "./report.js";

/** Jaro-Winkler: `ann meyer` is to `anne meier` 0.90, to `bob meyer` 0.78, to `ann schmidt` 0.67. */
const alike = 0.85;
const valuesCompared = 20;
const shown = 10;
const examples = 3;

interface Compared {
    readonly entity: string;
    readonly attribute: string;
    readonly pii: "name" | "birth_date";
}

/** Profiles of which sources say several names, or several dates of birth: more than one person, perhaps. */
export async function mergeFigures(
    audited: Audited,
    entities: readonly Entity[],
    warehouse: Pick<OpenWarehouse, "schema" | "relations">,
): Promise<MergeFigures> {
    const compared = comparedAttributes(audited.identity.name, entities).filter(({ entity }) =>
        warehouse.relations.has(relationNames.candidates(entity)),
    );
    const bound = { alike, values: valuesCompared };
    const nothing = { attributes: [], bound, ofNames: 0, ofBirthDates: 0, ofBoth: 0, examples: [] };
    if (compared.length === 0) return nothing;
    const said = saidOf(audited, compared, warehouse.schema);
    const [attributes, totals, worst] = [
        await attributeFigures(audited, said, compared),
        await totalFigures(audited, said),
        await worstProfiles(audited, said),
    ];
    return { attributes, bound, ...totals, examples: worst };
}

function comparedAttributes(identity: string, entities: readonly Entity[]): readonly Compared[] {
    return entities.flatMap((entity) =>
        entity.kind !== "resolved" || entity.identity !== identity
            ? []
            : entity.attributes.flatMap(({ name, pii }) =>
                  pii === "name" || pii === "birth_date" ? [{ entity: entity.name, attribute: name, pii }] : [],
              ),
    );
}

/** What is said of each profile, once each; and where several things are said, how alike the two least alike are. */
function saidOf({ table, profile }: Audited, compared: readonly Compared[], schema: SqlText): SqlText {
    const each = compared.map(({ entity, attribute, pii }) => {
        const value = sql`trim(regexp_replace(value, '\\s+', ' ', 'g'))`;
        const plain = pii === "name" ? sql`lower(strip_accents(${value}))` : value;
        return sql`
            select ${literal(entity)} as entity, ${literal(attribute)} as attribute, ${literal(pii)} as pii,
                ${profile} as id, ${plain} as plain, min(${value}) as value
            from ${schema}.${relationNames.candidates(entity) as SqlText}
            where
                attribute = ${literal(attribute)} and trim(value) <> ''
                and ${profile} in (select ${profile} from ${table.identifiers})
            group by all`;
    });
    return sql`
        said as (${each.reduce((all, one) => sql`${all} union all ${one}`)}),
        told as (
            select *, count(*) over one as different, row_number() over (one order by plain) as place
            from said
            window one as (partition by entity, attribute, id)
        ),
        unlike as (
            select distinct a.entity, a.attribute, a.id
            from told as a
            join told as b
                on a.entity = b.entity and a.attribute = b.attribute and a.id = b.id and a.place < b.place
            where
                a.different > 1
                and b.place <= ${number(valuesCompared)}
                and (a.pii = 'birth_date' or jaro_winkler_similarity(a.plain, b.plain) < ${String(alike) as SqlText})
        ),
        merges as (
            select told.*
            from told join unlike
                on told.entity = unlike.entity and told.attribute = unlike.attribute and told.id = unlike.id
        )`;
}

async function attributeFigures(
    { rows }: Audited,
    said: SqlText,
    compared: readonly Compared[],
): Promise<readonly ComparedAttribute[]> {
    const found = await rows(sql`
        with ${said}
        select
            told.entity, told.attribute, count(distinct told.id) as profiles,
            count(distinct told.id) filter (told.different > 1) as several,
            count(distinct unlike.id) as unlike
        from told left join unlike
            on told.entity = unlike.entity and told.attribute = unlike.attribute and told.id = unlike.id
        group by told.entity, told.attribute order by told.entity, told.attribute`);
    return compared.map((one) => {
        const figures = found.find(({ entity, attribute }) => entity === one.entity && attribute === one.attribute);
        return {
            ...one,
            profiles: count(figures?.profiles),
            several: count(figures?.several),
            unlike: count(figures?.unlike),
        };
    });
}

async function totalFigures({ rows }: Audited, said: SqlText) {
    const [found = {}] = await rows(sql`
        with ${said},
        kinds as (
            select id, bool_or(pii = 'name') as of_names, bool_or(pii = 'birth_date') as of_dates
            from merges group by id
        )
        select count(*) filter (of_names) as of_names, count(*) filter (of_dates) as of_dates,
            count(*) filter (of_names and of_dates) as of_both
        from kinds`);
    return { ofNames: count(found.of_names), ofBirthDates: count(found.of_dates), ofBoth: count(found.of_both) };
}

/** Of several kinds before one, of many values before few. */
async function worstProfiles(
    { rows, table, profile, show }: Audited,
    said: SqlText,
): Promise<readonly SuspiciousMerge[]> {
    const found = await rows(sql`
        with ${said},
        worst as (
            select id, count(distinct pii) as kinds, count(*) as different,
                row_number() over (order by count(distinct pii) desc, count(*) desc, id) as place
            from merges group by id
        ),
        sizes as (
            select ${profile} as id, count(*) as identifiers from ${table.identifiers}
            where ${profile} in (select id from worst where place <= ${number(shown)})
            group by all
        )
        select
            worst.place, worst.id, any_value(sizes.identifiers) as identifiers, merges.entity, merges.attribute,
            max(merges.different) as different,
            list(merges.value order by merges.place)[:${number(examples)}] as examples
        from worst join merges using (id) join sizes using (id)
        where worst.place <= ${number(shown)}
        group by worst.place, worst.id, merges.entity, merges.attribute
        order by worst.place, merges.entity, merges.attribute`);
    const profiles = [...new Set(found.map(({ id }) => String(id)))];
    return profiles.map((id) => {
        const own = found.filter((row) => row.id === id);
        return {
            profile: id,
            identifiers: count(own[0]?.identifiers),
            said: own.map((row) => ({
                attribute: `${String(row.entity)}.${String(row.attribute)}`,
                values: count(row.different),
                examples: (row.examples as readonly unknown[]).map((value) => show(String(value))),
            })),
        };
    });
}
