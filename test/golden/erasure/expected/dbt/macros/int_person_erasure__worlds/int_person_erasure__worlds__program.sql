{#- Not run to parse or to compile: then only the references count. -#}
{% macro int_person_erasure__worlds__program() %}
    {%- do ref('int_person_erasure__traces') -%}
    {%- do ref('int_person_erasure__requests') -%}
    {%- if execute -%}
        {%- do int_person_erasure__worlds__drop_work() -%}
        {%- do int_person_erasure__worlds__create('reach_links', 0, int_person_erasure__worlds__reach_start(0)) -%}
        {%- do int_person_erasure__worlds__create('reach', none, int_person_erasure__worlds__reach_no_labels(0)) -%}
        {%- set reach = namespace(rounds=none) -%}
        {%- for reach_round in range(65) -%}
            {%- if reach.rounds is none -%}
                {%- if int_person_erasure__worlds__is_empty('reach_links', reach_round) -%}
                    {%- set reach.rounds = reach_round -%}
                {%- elif reach_round == 64 -%}
                    {%- do exceptions.raise_compiler_error('identity person_erasure is not resolved after 64 rounds; still open is the component of the identifier that int_person_erasure__observations holds under node_id ' ~ run_query(int_person_erasure__worlds__reach_culprit(reach_round)).columns[0].values()[0]) -%}
                {%- else -%}
                    {%- do int_person_erasure__worlds__create('reach_steps', reach_round, int_person_erasure__worlds__reach_representatives(reach_round)) -%}
                    {%- do int_person_erasure__worlds__create('reach_links', reach_round + 1, int_person_erasure__worlds__reach_open_links(reach_round)) -%}
                {%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- for step in range(reach.rounds) -%}
            {%- set reach_round = reach.rounds - 1 - step -%}
            {%- do int_person_erasure__worlds__append('reach', none, int_person_erasure__worlds__reach_labels(reach_round)) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}

{% macro int_person_erasure__worlds__work(name, round=none) -%}
    {%- set suffix = '' if round is none else '_' ~ round -%}
    {{ return(api.Relation.create(
        database=this.database,
        schema=this.schema,
        identifier='int_person_erasure__worlds__work_' ~ name ~ suffix,
        type='table'
    )) }}
{%- endmacro %}

{% macro int_person_erasure__worlds__create(name, round, statement) %}
    {%- set table = int_person_erasure__worlds__work(name, round) -%}
    {%- do run_query('drop table if exists ' ~ table) -%}
    {%- do run_query('create table ' ~ table ~ ' as\n' ~ statement) -%}
{% endmacro %}

{% macro int_person_erasure__worlds__append(name, round, statement) %}
    {%- do run_query('insert into ' ~ int_person_erasure__worlds__work(name, round) ~ '\n' ~ statement) -%}
{% endmacro %}

{% macro int_person_erasure__worlds__is_empty(name, round) -%}
    {%- set found = run_query('select count(*) as n from ' ~ int_person_erasure__worlds__work(name, round)) -%}
    {{ return(found.columns[0].values()[0] | int == 0) }}
{%- endmacro %}

{#- Also what a run that was killed left behind. -#}
{% macro int_person_erasure__worlds__drop_work() %}
    {%- if execute -%}
        {%- set leftovers = run_query(
            "select table_name from information_schema.tables"
            ~ " where table_catalog = '" ~ this.database ~ "' and table_schema = '" ~ this.schema ~ "'"
            ~ " and left(table_name, 33) = 'int_person_erasure__worlds__work_'"
        ) -%}
        {%- for row in leftovers.rows -%}
            {%- do run_query('drop table ' ~ api.Relation.create(
                database=this.database, schema=this.schema, identifier=row[0], type='table'
            )) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
