package touchpoint

var cited = "people-2022:77.3"
