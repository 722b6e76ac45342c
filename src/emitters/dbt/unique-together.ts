import type { OutputFile } from "../output-tree.js";

/** A generic test for keys of several columns, so that the project needs no package. */
export const uniqueTogether: OutputFile = {
    draft: `{% test unique_together(model, columns) %}

select
    {{ columns | join(',\\n    ') }},
    count(*) as row_count
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1

{% endtest %}
`,
    language: "jinja",
    emitter: "dbt",
    origin: null,
};
