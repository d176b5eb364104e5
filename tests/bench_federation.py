"""A hundred networks of a thousand offers: time, memory, and what a phone loads. `python -m tests.bench_federation`"""

import gzip
import json
import resource
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from random import Random

from passerelle.federating import joined, pages, read_published_offers
from passerelle.publishing.data.offers import offers_json
from passerelle.publishing.data.offers_schema import offers_schema
from passerelle.reference import places
from tests.contract import CONTRACT
from tests.synthetic import demonstration

NETWORKS, OFFERS = 100, 1000
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def written(folder, board, n):
    """What one network of a département publishes: the offers of the demonstration, moved there."""
    random, department = Random(n), f"{n % 95 + 1:02}"
    board = replace(board, site=replace(board.site, name=f"Réseau {n}", address=f"https://reseau-{n}.example"))
    data = json.loads(offers_json(board))
    area = places().department(department) or places().department("44")
    place = {"level": "department", "code": area.code, "name": area.name, "within": []}
    data["offers"] = [{**random.choice(data["offers"]), "id": "".join(random.choices(LETTERS, k=10)), "place": place}
                      for _ in range(OFFERS)]
    folder.mkdir()
    (folder / "offers.schema.json").write_text(offers_schema(board, CONTRACT), encoding="utf-8")
    (folder / "offers.json").write_text(json.dumps(data), encoding="utf-8")
    return folder / "offers.json"


def main():
    board = demonstration()
    with tempfile.TemporaryDirectory() as here:
        files = [written(Path(here, str(n)), board, n) for n in range(NETWORKS)]
        start = time.process_time()
        offers = [offer for file in files for offer in read_published_offers(file)]
        read = time.process_time() - start
        sizes = sorted(len(gzip.compress(text.encode())) for _, text in pages(joined(offers, board.today), board.today))
        whole = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(offers)} offers of {NETWORKS} networks: {whole:.1f} s of processor, of which reading {read:.1f}; "
          f"{peak:.0f} MB; {len(sizes)} pages, compressed: middle {sizes[len(sizes) // 2]} B, largest {sizes[-1]} B")


if __name__ == "__main__":
    main()
