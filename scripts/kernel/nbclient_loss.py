"""Nothing that cells print is lost on the way to nbclient, and nbformat and nbconvert accept the result."""
import os

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook


def lines(first, count):
    return "".join(f"{first + i}\n" for i in range(count))


def printing(first, count):
    return f"for (let i = 0; i < {count}; i++) console.log({first} + i)"


def run(sources):
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
    client = NotebookClient(notebook, kernel_name=os.environ["KERNEL"], timeout=120, iopub_timeout=30, raise_on_iopub_timeout=True)
    client.execute()
    nbformat.validate(notebook)
    return notebook


def text(cell, name="stdout"):
    return "".join(o.text for o in cell.outputs if o.output_type == "stream" and o.name == name)


many = run([printing(50 * k, 50) for k in range(200)])
for k, cell in enumerate(many.cells):
    assert text(cell) == lines(50 * k, 50), f"cell {k}"
    assert cell.execution_count == k + 1
print("200 cells of 50 lines: complete, in order")

lift = "outputLimit({ lines: Infinity }); "
long = run(
    [printing(0, 9_000)] * 5
    + [printing(0, 20_000), "import { outputLimit } from 'coos7/notebook'"]
    + [lift + printing(0, 20_000)] * 5
)
for cell in long.cells[:5]:
    assert text(cell) == lines(0, 9_000)
assert text(long.cells[5]) == lines(0, 10_000), "cut exactly at 10,000 lines"
assert "10,000 more lines" in text(long.cells[5], "stderr")
for cell in long.cells[7:]:
    assert text(cell) == lines(0, 20_000)
print("5 x 9,000 lines, 5 x 20,000 with the limit lifted: complete; 20,000 under the limit: cut at 10,000")

shown = run(
    [
        "import { display, svg } from 'coos7/notebook'; const place = display('0');"
        "for (let i = 1; i <= 1000; i++) place.update(String(i));",
        "display(svg('<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"30\"><circle r=\"9\"/></svg>'));",
    ]
)
assert [o.data["text/plain"] for o in shown.cells[0].outputs] == ["1000"], shown.cells[0].outputs
print("1,000 display updates: the last one shows")

page, _ = HTMLExporter().from_notebook_node(shown)
assert "<svg" in page
print("nbformat.validate and nbconvert to HTML: accepted, the picture is in the page")
