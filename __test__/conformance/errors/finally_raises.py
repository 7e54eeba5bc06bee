def work():
    try:
        raise ValueError("body")
    finally:
        print("cleanup")
        {}["missing"]

work()
