"""Queues between coroutines."""

from collections import deque
from heapq import heappop, heappush
from threading import Condition, Lock
from _vm import _now_ns

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """There was nothing to get."""


class Full(Exception):
    """There was no room."""


class Queue:
    """First in, first out."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = Lock()
        self.not_empty = Condition(self.mutex)
        self.not_full = Condition(self.mutex)
        self.all_tasks_done = Condition(self.mutex)
        self.unfinished_tasks = 0

    def task_done(self):
        """Say that something that was got has been dealt with."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Wait until everything has been dealt with."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        """Return how much is in it."""
        return self._qsize()

    def empty(self):
        """Return whether nothing is in it."""
        return not self._qsize()

    def full(self):
        """Return whether nothing more fits in."""
        return 0 < self.maxsize <= self._qsize()

    def _wait(self, condition, ready, block, timeout, error):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else _now_ns() + timeout * 1e9
        while not ready():
            left = None if end is None else (end - _now_ns()) / 1e9
            if not block or left is not None and left <= 0:
                raise error
            condition.wait(left)

    def put(self, item, block=True, timeout=None):
        """Put something in."""
        with self.not_full:
            if self.maxsize > 0:
                self._wait(self.not_full, lambda: self._qsize() < self.maxsize, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Take the next one out."""
        with self.not_empty:
            self._wait(self.not_empty, self._qsize, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def get_nowait(self):
        """Take the next one out, without waiting."""
        return self.get(False)

    def put_nowait(self, item):
        """Put something in, without waiting."""
        return self.put(item, False)

    # ── where it is kept: for subclasses to override ──

    def _init(self, maxsize):
        self.queue = deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def _qsize(self):
        return len(self.queue)


class PriorityQueue(Queue):
    """The least one out first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without bounds."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._queue = Queue()

    def put(self, item, block=True, timeout=None):
        """Put something in."""
        self._queue.put(item)

    def put_nowait(self, item):
        """Put something in."""
        self._queue.put(item)

    def get(self, block=True, timeout=None):
        """Take the next one out."""
        return self._queue.get(block, timeout)

    def get_nowait(self):
        """Take the next one out, without waiting."""
        return self._queue.get(False)

    def qsize(self):
        """Return how much is in it."""
        return self._queue.qsize()

    def empty(self):
        """Return whether nothing is in it."""
        return self._queue.empty()


SimpleQueue.__module__ = '_queue'
Empty.__module__ = '_queue'
