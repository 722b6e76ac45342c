import type { Program, Repeat, Statement, Step } from "../../warehouse/plan/program.js";
import type { Relation } from "../../warehouse/plan/relation.js";

/** The macro that names what is left when a loop does not end. */
export const culpritName = (repeat: Repeat): string => `${repeat.name}_culprit`;

/** The macros around a program's statements: the order they run in, the rounds, the guards, the work tables. */
export function programFrame({ program, parents }: Relation & { readonly program: Program }): string {
    const { prefix } = program;
    const refs = parents.flatMap((parent) => (parent.kind === "model" ? [`{%- do ref('${parent.name}') -%}`] : []));
    const steps = stepsLines(program.steps, prefix);
    return `{#- Not run to parse or to compile: then only the references count. -#}
{% macro ${prefix}__program() %}
${indent(refs)}
    {%- if execute -%}
        {%- do ${prefix}__drop_work() -%}
${indent(indent(steps).split("\n"))}
    {%- endif -%}
{% endmacro %}

{% macro ${prefix}__work(name, round=none) -%}
    {%- set suffix = '' if round is none else '_' ~ round -%}
    {{ return(api.Relation.create(
        database=this.database,
        schema=this.schema,
        identifier='${prefix}__work_' ~ name ~ suffix,
        type='table'
    )) }}
{%- endmacro %}

{% macro ${prefix}__create(name, round, statement) %}
    {%- set table = ${prefix}__work(name, round) -%}
    {%- do run_query('drop table if exists ' ~ table) -%}
    {%- do run_query('create table ' ~ table ~ ' as\\n' ~ statement) -%}
{% endmacro %}

{% macro ${prefix}__append(name, round, statement) %}
    {%- do run_query('insert into ' ~ ${prefix}__work(name, round) ~ '\\n' ~ statement) -%}
{% endmacro %}

{% macro ${prefix}__is_empty(name, round) -%}
    {%- set found = run_query('select count(*) as n from ' ~ ${prefix}__work(name, round)) -%}
    {{ return(found.columns[0].values()[0] | int == 0) }}
{%- endmacro %}

{#- Also what a run that was killed left behind. -#}
{% macro ${prefix}__drop_work() %}
    {%- if execute -%}
        {%- set leftovers = run_query(
            "select table_name from information_schema.tables"
            ~ " where table_catalog = '" ~ this.database ~ "' and table_schema = '" ~ this.schema ~ "'"
            ~ " and left(table_name, ${`${prefix}__work_`.length}) = '${prefix}__work_'"
        ) -%}
        {%- for row in leftovers.rows -%}
            {%- do run_query('drop table ' ~ api.Relation.create(
                database=this.database, schema=this.schema, identifier=row[0], type='table'
            )) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
`;
}

/** @param round the variable that holds the number of the innermost round */
function stepLines(step: Step, prefix: string, round: string): readonly string[] {
    return step.kind === "statement" ? [statementLine(step, prefix, round)] : repeatLines(step, prefix);
}

/** One `if` around neighbours that read what is stored. */
function stepsLines(steps: readonly Step[], prefix: string, round = "none"): readonly string[] {
    return steps.flatMap((step, i) => {
        const lines = stepLines(step, prefix, round);
        if (!readsStored(step)) return lines;
        return [
            ...(readsStored(steps[i - 1]) ? [] : ["{%- if is_incremental() -%}"]),
            ...lines.map((line) => `    ${line}`),
            ...(readsStored(steps[i + 1]) ? [] : ["{%- endif -%}"]),
        ];
    });
}

const readsStored = (step: Step | undefined): boolean => step?.kind === "statement" && step.onlyIncremental === true;

function statementLine({ name, into, mode }: Statement, prefix: string, round: string): string {
    const table = `'${into.name}', ${numbered(into.round, round)}`;
    return `{%- do ${prefix}__${mode}(${table}, ${prefix}__${name}(${round})) -%}`;
}

function repeatLines(repeat: Repeat, prefix: string): readonly string[] {
    const { name, first, until, body, guard, back } = repeat;
    const round = `${name}_round`;
    const table = `'${until.name}', ${numbered(until.round, round)}`;
    const culprit = `run_query(${prefix}__${culpritName(repeat)}(${round})).columns[0].values()[0]`;
    return [
        ...first.map((statement) => statementLine(statement, prefix, "0")),
        `{%- set ${name} = namespace(rounds=none) -%}`,
        `{%- for ${round} in range(${guard.rounds + 1}) -%}`,
        // dbt 2's Jinja may filter a \`for ... if\` before the first round; an inner if is asked in each.
        `    {%- if ${name}.rounds is none -%}`,
        `        {%- if ${prefix}__is_empty(${table}) -%}`,
        `            {%- set ${name}.rounds = ${round} -%}`,
        `        {%- elif ${round} == ${guard.rounds} -%}`,
        `            {%- do exceptions.raise_compiler_error(${jinjaString(guard.message)} ~ ${culprit}) -%}`,
        "        {%- else -%}",
        ...stepsLines(body, prefix, round).map((line) => `            ${line}`),
        "        {%- endif -%}",
        "    {%- endif -%}",
        "{%- endfor -%}",
        ...(back.length === 0 ? [] : backLines(repeat, prefix)),
    ];
}

/** Last round first. */
function backLines({ name, back }: Repeat, prefix: string): readonly string[] {
    return [
        `{%- for step in range(${name}.rounds) -%}`,
        `    {%- set ${name}_round = ${name}.rounds - 1 - step -%}`,
        ...back.map((statement) => `    ${statementLine(statement, prefix, `${name}_round`)}`),
        "{%- endfor -%}",
    ];
}

function numbered(offset: number | null, round: string): string {
    if (offset === null) return "none";
    return offset === 0 ? round : `${round} + ${offset}`;
}

const jinjaString = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")} '`;

const indent = (lines: readonly string[]): string => lines.map((line) => `    ${line}`).join("\n");
