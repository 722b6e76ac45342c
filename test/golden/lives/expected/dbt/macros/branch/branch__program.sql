{#- Not run to parse or to compile: then only the references count. -#}
{% macro branch__program() %}
    {%- do ref('int_branch__observations') -%}
    {%- do ref('int_branch__links') -%}
    {%- if execute -%}
        {%- do branch__drop_work() -%}
        {%- do branch__create('identifiers', none, branch__identifiers(none)) -%}
        {%- if is_incremental() -%}
            {%- do branch__create('changed_identifiers', none, branch__touched_changed(none)) -%}
            {%- do branch__create('touched_components', none, branch__touched_components(none)) -%}
            {%- do branch__create('touched_identifiers', none, branch__touched_identifiers(none)) -%}
        {%- endif -%}
        {%- do branch__create('open_links', 0, branch__components_start(0)) -%}
        {%- do branch__create('components', none, branch__components_no_labels(0)) -%}
        {%- set components = namespace(rounds=none) -%}
        {%- for components_round in range(65) -%}
            {%- if components.rounds is none -%}
                {%- if branch__is_empty('open_links', components_round) -%}
                    {%- set components.rounds = components_round -%}
                {%- elif components_round == 64 -%}
                    {%- do exceptions.raise_compiler_error('identity branch is not resolved after 64 rounds; still open is the component of the identifier that int_branch__observations holds under node_id ' ~ run_query(branch__components_culprit(components_round)).columns[0].values()[0]) -%}
                {%- else -%}
                    {%- do branch__create('representatives', components_round, branch__components_representatives(components_round)) -%}
                    {%- do branch__create('open_links', components_round + 1, branch__components_open_links(components_round)) -%}
                {%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- for step in range(components.rounds) -%}
            {%- set components_round = components.rounds - 1 - step -%}
            {%- do branch__append('components', none, branch__components_labels(components_round)) -%}
        {%- endfor -%}
        {%- do branch__create('members', none, branch__limits_members(none)) -%}
        {%- do branch__create('undecided_links', 0, branch__limits_undecided(0)) -%}
        {%- do branch__create('holdings', 0, branch__limits_holdings(0)) -%}
        {%- do branch__create('regrouped', none, branch__limits_no_moves(0)) -%}
        {%- set limits = namespace(rounds=none) -%}
        {%- for limits_round in range(5001) -%}
            {%- if limits.rounds is none -%}
                {%- if branch__is_empty('undecided_links', limits_round) -%}
                    {%- set limits.rounds = limits_round -%}
                {%- elif limits_round == 5000 -%}
                    {%- do exceptions.raise_compiler_error('identity branch is not resolved after 5000 rounds; still open is the component of the identifier that int_branch__observations holds under node_id ' ~ run_query(branch__limits_culprit(limits_round)).columns[0].values()[0]) -%}
                {%- else -%}
                    {%- do branch__create('allowed_links', none, branch__limits_allowed(limits_round)) -%}
                    {%- do branch__create('accepted_links', 0, branch__merges_start(0)) -%}
                    {%- do branch__create('merged', none, branch__merges_no_labels(0)) -%}
                    {%- set merges = namespace(rounds=none) -%}
                    {%- for merges_round in range(65) -%}
                        {%- if merges.rounds is none -%}
                            {%- if branch__is_empty('accepted_links', merges_round) -%}
                                {%- set merges.rounds = merges_round -%}
                            {%- elif merges_round == 64 -%}
                                {%- do exceptions.raise_compiler_error('identity branch is not resolved after 64 rounds; still open is the component of the identifier that int_branch__observations holds under node_id ' ~ run_query(branch__merges_culprit(merges_round)).columns[0].values()[0]) -%}
                            {%- else -%}
                                {%- do branch__create('merge_representatives', merges_round, branch__merges_representatives(merges_round)) -%}
                                {%- do branch__create('accepted_links', merges_round + 1, branch__merges_open_links(merges_round)) -%}
                            {%- endif -%}
                        {%- endif -%}
                    {%- endfor -%}
                    {%- for step in range(merges.rounds) -%}
                        {%- set merges_round = merges.rounds - 1 - step -%}
                        {%- do branch__append('merged', none, branch__merges_labels(merges_round)) -%}
                    {%- endfor -%}
                    {%- do branch__create('moves', limits_round, branch__limits_moves(limits_round)) -%}
                    {%- do branch__create('undecided_links', limits_round + 1, branch__limits_still_undecided(limits_round)) -%}
                    {%- do branch__create('holdings', limits_round + 1, branch__limits_still_held(limits_round)) -%}
                {%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- for step in range(limits.rounds) -%}
            {%- set limits_round = limits.rounds - 1 - step -%}
            {%- do branch__append('regrouped', none, branch__regrouped_labels(limits_round)) -%}
        {%- endfor -%}
        {%- do branch__create('profiles', none, branch__limits_profiles(none)) -%}
    {%- endif -%}
{% endmacro %}

{% macro branch__work(name, round=none) -%}
    {%- set suffix = '' if round is none else '_' ~ round -%}
    {{ return(api.Relation.create(
        database=this.database,
        schema=this.schema,
        identifier='branch__work_' ~ name ~ suffix,
        type='table'
    )) }}
{%- endmacro %}

{% macro branch__create(name, round, statement) %}
    {%- set table = branch__work(name, round) -%}
    {%- do run_query('drop table if exists ' ~ table) -%}
    {%- do run_query('create table ' ~ table ~ ' as\n' ~ statement) -%}
{% endmacro %}

{% macro branch__append(name, round, statement) %}
    {%- do run_query('insert into ' ~ branch__work(name, round) ~ '\n' ~ statement) -%}
{% endmacro %}

{% macro branch__is_empty(name, round) -%}
    {%- set found = run_query('select count(*) as n from ' ~ branch__work(name, round)) -%}
    {{ return(found.columns[0].values()[0] | int == 0) }}
{%- endmacro %}

{#- Also what a run that was killed left behind. -#}
{% macro branch__drop_work() %}
    {%- if execute -%}
        {%- set leftovers = run_query(
            "select table_name from information_schema.tables"
            ~ " where table_catalog = '" ~ this.database ~ "' and table_schema = '" ~ this.schema ~ "'"
            ~ " and left(table_name, 13) = 'branch__work_'"
        ) -%}
        {%- for row in leftovers.rows -%}
            {%- do run_query('drop table ' ~ api.Relation.create(
                database=this.database, schema=this.schema, identifier=row[0], type='table'
            )) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
