// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/resource.h>

namespace amity::http {

// Makes the calling thread nicer by so much: on Linux each thread has a niceness of its own. The threads that serve
// connections then get a processor as soon as they have something to do, however many others compute.
inline void lower_thread_priority(int by) {
  if (by > 0) setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + by);
}

}  // namespace amity::http
