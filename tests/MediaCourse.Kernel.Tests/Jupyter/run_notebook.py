"""Runs a notebook with nbclient, and writes it with its outputs."""
import sys

import nbformat
from nbclient import NotebookClient

source, folder, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
NotebookClient(notebook, timeout=120, kernel_name=notebook.metadata.kernelspec.name, resources={"metadata": {"path": folder}}).execute()
nbformat.write(notebook, target)
