"""All that knows a database engine: engines, migrations, backup, search index."""
