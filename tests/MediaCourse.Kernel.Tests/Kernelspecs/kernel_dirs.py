"""The folders in which Jupyter looks for kernelspecs, one a line."""
from jupyter_client.kernelspec import KernelSpecManager

print("\n".join(KernelSpecManager().kernel_dirs))
