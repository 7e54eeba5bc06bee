s = 'it's fine'
