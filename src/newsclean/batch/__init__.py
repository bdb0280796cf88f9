"""Many pages: readers, writers, a pool of processes, and runs that can be resumed."""
