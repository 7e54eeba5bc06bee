from dataclasses import dataclass, field
from datetime import date, timedelta
from collections import defaultdict

class LibraryError(Exception): pass
class NotAvailable(LibraryError): pass
class LimitReached(LibraryError): pass

@dataclass
class Book:
    isbn: str
    title: str
    author: str
    copies: int = 1
    loans: list = field(default_factory=list, repr=False)

    @property
    def available(self):
        return self.copies - len(self.loans)

@dataclass
class Member:
    name: str
    limit: int = 2
    history: list = field(default_factory=list)

class Library:
    LOAN_DAYS = 14
    FINE = 0.25

    def __init__(self):
        self.books = {}
        self.members = {}
        self.fines = defaultdict(float)

    def add(self, book):
        if book.isbn in self.books:
            self.books[book.isbn].copies += book.copies
        else:
            self.books[book.isbn] = book
        return self

    def join(self, name, **options):
        self.members[name] = Member(name, **options)

    def lend(self, isbn, name, today):
        book, member = self.books[isbn], self.members[name]
        if not book.available:
            raise NotAvailable(f"{book.title!r} is out, due {min(d for _, d in book.loans)}")
        if sum(n == name for b in self.books.values() for n, _ in b.loans) >= member.limit:
            raise LimitReached(f"{name} already has {member.limit} books")
        due = today + timedelta(days=self.LOAN_DAYS)
        book.loans.append((name, due))
        member.history.append(isbn)
        return due

    def give_back(self, isbn, name, today):
        book = self.books[isbn]
        for loan in book.loans:
            if loan[0] == name:
                book.loans.remove(loan)
                late = (today - loan[1]).days
                if late > 0:
                    self.fines[name] += late * self.FINE
                return max(0, late)
        raise LibraryError(f"{name} does not have {book.title!r}")

    def report(self):
        for b in sorted(self.books.values(), key=lambda b: (b.author.split()[-1], b.title)):
            print(f"{b.title:<20.20} {b.author:>16} {b.available}/{b.copies}")

lib = Library()
lib.add(Book("1", "Dune", "Frank Herbert")).add(Book("2", "Emma", "Jane Austen", 2)).add(Book("3", "The Left Hand of Darkness", "Ursula Le Guin")).add(Book("1", "Dune", "Frank Herbert"))
lib.join("ann"); lib.join("bob", limit=1)
day = date(2024, 2, 20)
print(lib.lend("1", "ann", day), lib.lend("2", "bob", day))
for isbn, name in (("2", "bob"), ("3", "ann"), ("1", "ann"), ("9", "ann"), ("3", "cy")):
    try:
        print(name, isbn, lib.lend(isbn, name, day))
    except LibraryError as e:
        print(type(e).__name__, e)
    except KeyError as e:
        print("unknown", e)
print(lib.give_back("1", "ann", day + timedelta(days=20)), dict(lib.fines))
lib.report()
print(lib.members["ann"], lib.books["3"])
lib.give_back("1", "bob", day)
