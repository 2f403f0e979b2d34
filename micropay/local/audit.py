"""Known vulnerabilities in the pinned requirements; a notice when their source is out of reach."""

from __future__ import annotations

import json
import subprocess
import sys

from micropay.local.known import CHECKOUT

SECONDS = 120


def main() -> int:
    command = [sys.executable, "-m", "pip_audit", "--requirement=requirements.txt"]
    options = ["--require-hashes", "--disable-pip", "--format=json", "--progress-spinner=off"]
    try:
        result = subprocess.run(
            [*command, *options],
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return _out_of_reach()
    try:
        report = json.loads(result.stdout)
    except ValueError:
        if "connect" in result.stderr.lower():
            return _out_of_reach()
        print(result.stderr, file=sys.stderr)
        return 1
    vulnerable = [package for package in report["dependencies"] if package.get("vulns")]
    for package in vulnerable:
        names = ", ".join(vulnerability["id"] for vulnerability in package["vulns"])
        print(f"{package['name']} {package['version']}: {names}")
    if not vulnerable:
        print("No known vulnerabilities in the pinned requirements.")
    return 1 if vulnerable else 0


def _out_of_reach() -> int:
    print("NOTICE: the source of known vulnerabilities cannot be reached; nothing was audited.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
