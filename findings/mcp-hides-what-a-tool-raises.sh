#!/usr/bin/env bash
# The SDK of the Model Context Protocol hides the message of an exception that a tool raises.
#
# Versions: mcp==2.3.0
# Likely guess: a ValueError("no such language") in a tool reaches the model as the text of the failed call, as in version 1.
# Seen: the model reads "Error executing tool look_up" and no more, and can't mend its arguments. Only a ToolError
#   brings its message along.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mcp==2.3.0
cd "$work"
venv/bin/python - <<'PY'
import asyncio
import logging

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

logging.disable()
server = MCPServer("library")


@server.tool()
def look_up(language: str) -> str:
    raise ValueError("no such language")


@server.tool()
def look_up_kindly(language: str) -> str:
    raise ToolError("no such language")


def message(tool):
    try:
        asyncio.run(server.call_tool(tool, {"language": "xx"}))
    except Exception as error:
        return str(error)


hidden, told = message("look_up"), message("look_up_kindly")
print(hidden, told, sep="\n")
assert "no such language" not in hidden
assert "no such language" in told
PY
