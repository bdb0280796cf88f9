"""A database server of Debian's for the time that a site needs one, which listens on a socket of its own alone."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sites import run

MOST_WAITS, PAUSE = 100, 0.1  # seconds


@contextmanager
def database(home: Path, site: Path) -> Iterator[Path]:
    """Run a database of its own, empty, for the time of the context; give its socket."""
    data, socket = home / "data", site / "db"
    shutil.rmtree(data, ignore_errors=True)
    run("mariadb-install-db", "--no-defaults", f"--datadir={data}", "--user=root", cwd=home)
    server = subprocess.Popen(
        ("mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={socket}", f"--pid-file={site / 'pid'}",
         "--skip-networking", "--skip-grant-tables", "--user=root"),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for _ in range(MOST_WAITS):
            if socket.exists():
                break
            time.sleep(PAUSE)
        run(
            "mariadb",
            "--no-defaults",
            f"--socket={socket}",
            "-e",
            "CREATE DATABASE zoo CHARACTER SET utf8mb4",
            cwd=site,
        )
        yield socket
    finally:
        server.terminate()
        server.wait()
