from typing import Annotated, Dict, List, NewType

from injector import (
    Binder, BoundKey, CallError, ClassAssistedBuilder, Inject, Injector, Module, NoInject, ProviderOf, SingletonScope, UnknownProvider, UnsatisfiedRequirement, inject,
    multiprovider, noninjectable, provider, singleton, threadlocal,
)

Name = NewType("Name", str)


class Config:
    def __init__(self, url: str = "u"):
        self.url = url


class Database:
    @inject
    def __init__(self, config: Config):
        self.config = config


@singleton
class Cache:
    count = 0

    def __init__(self):
        Cache.count += 1


class Service:
    @inject
    def __init__(self, db: Database, cache: Cache, name: Name):
        self.db, self.cache, self.name = db, cache, name


class AppModule(Module):
    def configure(self, binder: Binder) -> None:
        binder.bind(Config, to=Config("db://"), scope=singleton)
        binder.multibind(List[int], to=[1])
        binder.multibind(List[int], to=[2, 3])

    @provider
    def name(self) -> Name:
        return Name("svc")

    @multiprovider
    def table(self) -> Dict[str, int]:
        return {"a": 1}

    @multiprovider
    def more(self) -> Dict[str, int]:
        return {"b": 2}


injector = Injector([AppModule()])
service = injector.get(Service)
print(service.name, service.db.config.url, injector.get(Cache) is service.cache, Cache.count, injector.get(List[int]), injector.get(Dict[str, int]))
print(injector.get(Database) is injector.get(Database), injector.get(Config) is service.db.config, injector.get(ProviderOf[Database]).get().config.url)


@inject
def handler(x: int, db: Database, name: Name = "default"):
    return x, db.config.url, name


print(injector.call_with_injection(handler, args=(5,)), injector.call_with_injection(lambda: 3))


class Built:
    @inject
    @noninjectable("size")
    def __init__(self, db: Database, size: int, label: NoInject[str] = "l"):
        self.got = (db.config.url, size, label)


print(injector.get(ClassAssistedBuilder[Built]).build(size=3).got, injector.create_object(Built, additional_kwargs={"size": 4}).got)


class Partial:
    def __init__(self, db: Inject[Database], n: int = 2):
        self.db, self.n = db, n


print(injector.get(Partial).n, type(injector.get(Partial).db).__name__)
child = injector.create_child_injector(lambda binder: binder.bind(Name, to=Name("child")))
print(child.get(Service).name, child.get(Service).cache is service.cache, injector.get(Service).name)


class Loop1:
    @inject
    def __init__(self, other: "Loop2"): ...


class Loop2:
    @inject
    def __init__(self, other: Loop1): ...


class Needs:
    @inject
    def __init__(self, x: int): ...


class Abstract:
    def __init__(self, q):
        pass


for f in (lambda: injector.get(Loop1), lambda: injector.get(Needs), lambda: injector.get(BoundKey("none")), lambda: injector.get(Abstract),
          lambda: Injector(auto_bind=False).get(Config), lambda: injector.get(Annotated[str, "x"])):
    try:
        print(type(f()).__name__)
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " ")[:150])
