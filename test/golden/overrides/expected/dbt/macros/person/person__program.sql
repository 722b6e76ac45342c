{#- Not run to parse or to compile: then only the references count. -#}
{% macro person__program() %}
    {%- do ref('int_person__observations') -%}
    {%- do ref('int_person__overrides') -%}
    {%- do ref('int_person__links') -%}
    {%- if execute -%}
        {%- do person__drop_work() -%}
        {%- do person__create('identifiers', none, person__identifiers(none)) -%}
        {%- do person__create('override_links', 0, person__overrides_start(0)) -%}
        {%- do person__create('override_roots', none, person__overrides_no_labels(0)) -%}
        {%- set overrides = namespace(rounds=none) -%}
        {%- for overrides_round in range(65) -%}
            {%- if overrides.rounds is none -%}
                {%- if person__is_empty('override_links', overrides_round) -%}
                    {%- set overrides.rounds = overrides_round -%}
                {%- elif overrides_round == 64 -%}
                    {%- do exceptions.raise_compiler_error('identity person is not resolved after 64 rounds; still open is the component of the identifier that int_person__observations holds under node_id ' ~ run_query(person__overrides_culprit(overrides_round)).columns[0].values()[0]) -%}
                {%- else -%}
                    {%- do person__create('override_steps', overrides_round, person__overrides_representatives(overrides_round)) -%}
                    {%- do person__create('override_links', overrides_round + 1, person__overrides_open_links(overrides_round)) -%}
                {%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- for step in range(overrides.rounds) -%}
            {%- set overrides_round = overrides.rounds - 1 - step -%}
            {%- do person__append('override_roots', none, person__overrides_labels(overrides_round)) -%}
        {%- endfor -%}
        {%- if is_incremental() -%}
            {%- do person__create('changed_identifiers', none, person__touched_changed(none)) -%}
            {%- do person__create('touched_components', none, person__touched_components(none)) -%}
            {%- do person__create('touched_identifiers', none, person__touched_identifiers(none)) -%}
        {%- endif -%}
        {%- do person__create('open_links', 0, person__components_start(0)) -%}
        {%- do person__create('components', none, person__components_no_labels(0)) -%}
        {%- set components = namespace(rounds=none) -%}
        {%- for components_round in range(65) -%}
            {%- if components.rounds is none -%}
                {%- if person__is_empty('open_links', components_round) -%}
                    {%- set components.rounds = components_round -%}
                {%- elif components_round == 64 -%}
                    {%- do exceptions.raise_compiler_error('identity person is not resolved after 64 rounds; still open is the component of the identifier that int_person__observations holds under node_id ' ~ run_query(person__components_culprit(components_round)).columns[0].values()[0]) -%}
                {%- else -%}
                    {%- do person__create('representatives', components_round, person__components_representatives(components_round)) -%}
                    {%- do person__create('open_links', components_round + 1, person__components_open_links(components_round)) -%}
                {%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- for step in range(components.rounds) -%}
            {%- set components_round = components.rounds - 1 - step -%}
            {%- do person__append('components', none, person__components_labels(components_round)) -%}
        {%- endfor -%}
        {%- do person__create('members', none, person__limits_members(none)) -%}
        {%- do person__create('undecided_links', 0, person__limits_undecided(0)) -%}
        {%- do person__create('holdings', 0, person__limits_holdings(0)) -%}
        {%- do person__create('divisions', 0, person__limits_divisions(0)) -%}
        {%- do person__create('regrouped', none, person__limits_no_moves(0)) -%}
        {%- set limits = namespace(rounds=none) -%}
        {%- for limits_round in range(5001) -%}
            {%- if limits.rounds is none -%}
                {%- if person__is_empty('undecided_links', limits_round) -%}
                    {%- set limits.rounds = limits_round -%}
                {%- elif limits_round == 5000 -%}
                    {%- do exceptions.raise_compiler_error('identity person is not resolved after 5000 rounds; still open is the component of the identifier that int_person__observations holds under node_id ' ~ run_query(person__limits_culprit(limits_round)).columns[0].values()[0]) -%}
                {%- else -%}
                    {%- do person__create('allowed_links', none, person__limits_allowed(limits_round)) -%}
                    {%- do person__create('accepted_links', 0, person__merges_start(0)) -%}
                    {%- do person__create('merged', none, person__merges_no_labels(0)) -%}
                    {%- set merges = namespace(rounds=none) -%}
                    {%- for merges_round in range(65) -%}
                        {%- if merges.rounds is none -%}
                            {%- if person__is_empty('accepted_links', merges_round) -%}
                                {%- set merges.rounds = merges_round -%}
                            {%- elif merges_round == 64 -%}
                                {%- do exceptions.raise_compiler_error('identity person is not resolved after 64 rounds; still open is the component of the identifier that int_person__observations holds under node_id ' ~ run_query(person__merges_culprit(merges_round)).columns[0].values()[0]) -%}
                            {%- else -%}
                                {%- do person__create('merge_representatives', merges_round, person__merges_representatives(merges_round)) -%}
                                {%- do person__create('accepted_links', merges_round + 1, person__merges_open_links(merges_round)) -%}
                            {%- endif -%}
                        {%- endif -%}
                    {%- endfor -%}
                    {%- for step in range(merges.rounds) -%}
                        {%- set merges_round = merges.rounds - 1 - step -%}
                        {%- do person__append('merged', none, person__merges_labels(merges_round)) -%}
                    {%- endfor -%}
                    {%- do person__create('moves', limits_round, person__limits_moves(limits_round)) -%}
                    {%- do person__create('undecided_links', limits_round + 1, person__limits_still_undecided(limits_round)) -%}
                    {%- do person__create('holdings', limits_round + 1, person__limits_still_held(limits_round)) -%}
                    {%- do person__create('divisions', limits_round + 1, person__limits_still_divided(limits_round)) -%}
                {%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- for step in range(limits.rounds) -%}
            {%- set limits_round = limits.rounds - 1 - step -%}
            {%- do person__append('regrouped', none, person__regrouped_labels(limits_round)) -%}
        {%- endfor -%}
        {%- do person__create('profiles', none, person__limits_profiles(none)) -%}
    {%- endif -%}
{% endmacro %}

{% macro person__work(name, round=none) -%}
    {%- set suffix = '' if round is none else '_' ~ round -%}
    {{ return(api.Relation.create(
        database=this.database,
        schema=this.schema,
        identifier='person__work_' ~ name ~ suffix,
        type='table'
    )) }}
{%- endmacro %}

{% macro person__create(name, round, statement) %}
    {%- set table = person__work(name, round) -%}
    {%- do run_query('drop table if exists ' ~ table) -%}
    {%- do run_query('create table ' ~ table ~ ' as\n' ~ statement) -%}
{% endmacro %}

{% macro person__append(name, round, statement) %}
    {%- do run_query('insert into ' ~ person__work(name, round) ~ '\n' ~ statement) -%}
{% endmacro %}

{% macro person__is_empty(name, round) -%}
    {%- set found = run_query('select count(*) as n from ' ~ person__work(name, round)) -%}
    {{ return(found.columns[0].values()[0] | int == 0) }}
{%- endmacro %}

{#- Also what a run that was killed left behind. -#}
{% macro person__drop_work() %}
    {%- if execute -%}
        {%- set leftovers = run_query(
            "select table_name from information_schema.tables"
            ~ " where table_catalog = '" ~ this.database ~ "' and table_schema = '" ~ this.schema ~ "'"
            ~ " and left(table_name, 13) = 'person__work_'"
        ) -%}
        {%- for row in leftovers.rows -%}
            {%- do run_query('drop table ' ~ api.Relation.create(
                database=this.database, schema=this.schema, identifier=row[0], type='table'
            )) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
