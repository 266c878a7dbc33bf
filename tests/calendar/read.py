#!/usr/bin/env python3
"""Reads a calendar from standard input as a calendar program would, with python3-icalendar.

Prints its events as JSON, by uid: {"uid": {"day", "days", "title", "stamp"}}.
"""
import json
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
assert calendar["version"] == "2.0" and not calendar.errors, calendar.errors
events = {}
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    for key in ("uid", "dtstamp", "dtstart", "dtend", "summary"):
        assert key in event, f"{key} is missing"
    uid = str(event["uid"])
    assert uid not in events, f"{uid} stands twice"
    start, end = event.decoded("dtstart"), event.decoded("dtend")
    events[uid] = {
        "day": start.isoformat(),
        "days": (end - start).days,
        "title": event.decoded("summary").decode(),
        "stamp": event.decoded("dtstamp").isoformat(),
    }
json.dump(events, sys.stdout, ensure_ascii=False)
