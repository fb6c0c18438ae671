// SPDX-License-Identifier: Apache-2.0
// More time for an answer or a task, at the desk. Private to the room.
#pragma once

#include "views.h"

namespace amity::work::web {

// None or one {title, form}: of a letter that awaits an answer, for who may extend its time.
json::array extending_of(AtDesk const& at, Letter const& letter);
// The same of a task that is open and has a day.
json::array extending_of(AtDesk const& at, Task const& task);

void add_extending_pages(http::Router& router, Desk const& desk);

}  // namespace amity::work::web
