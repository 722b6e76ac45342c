{% macro c360_erasure_key() %}
{%- set key = var("erasure_key", env_var("C360_ERASURE_KEY", "")) -%}
{%- if execute and key == "" -%}
    {{ exceptions.raise_compiler_error("there is no key to hash what is erased with: set C360_ERASURE_KEY, to the same secret at every build") }}
{%- endif -%}
'{{ key | replace("'", "''") }}'
{%- endmacro %}
