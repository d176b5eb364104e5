"""Every bench of this folder, one after the other: `python -m tests.bench`, or `make bench`."""

import subprocess
import sys
from pathlib import Path

if __name__ == "__main__":
    benches = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    failed = []
    for name in benches:
        print(f"\n=== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", f"tests.{name}"], check=False).returncode:
            failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)
