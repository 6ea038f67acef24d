import * as migration0 from './20261121_000000_initial.ts'
import * as migration1 from './20261121_000100_guarantees.ts'
import * as migration2 from './20261121_063450_community.ts'
import * as migration3 from './20261121_094343_spaces.ts'
import * as migration4 from './20261121_101500_student.ts'
import * as migration5 from './20261121_104500_chat.ts'
import * as migration6 from './20261121_112900_studio.ts'
import * as migration7 from './20261121_120314_notify.ts'
import * as migration8 from './20261121_124500_timetables.ts'
import * as migration9 from './20261121_125000_push.ts'
import * as migration10 from './20261121_130000_telegram.ts'
import * as migration11 from './20261121_150000_openid.ts'
import * as migration12 from './20261121_151500_booking_chats.ts'
import * as migration13 from './20261121_151500_gpa_night.ts'
import * as migration14 from './20261121_182234_covered_indexes.ts'
import * as migration15 from './20261121_183000_booking_chat_places.ts'

export const migrations = [
  { up: migration0.up, down: migration0.down, name: '20261121_000000_initial' },
  { up: migration1.up, down: migration1.down, name: '20261121_000100_guarantees' },
  { up: migration2.up, down: migration2.down, name: '20261121_063450_community' },
  { up: migration3.up, down: migration3.down, name: '20261121_094343_spaces' },
  { up: migration4.up, down: migration4.down, name: '20261121_101500_student' },
  { up: migration5.up, down: migration5.down, name: '20261121_104500_chat' },
  { up: migration6.up, down: migration6.down, name: '20261121_112900_studio' },
  { up: migration7.up, down: migration7.down, name: '20261121_120314_notify' },
  { up: migration8.up, down: migration8.down, name: '20261121_124500_timetables' },
  { up: migration9.up, down: migration9.down, name: '20261121_125000_push' },
  { up: migration10.up, down: migration10.down, name: '20261121_130000_telegram' },
  { up: migration11.up, down: migration11.down, name: '20261121_150000_openid' },
  { up: migration12.up, down: migration12.down, name: '20261121_151500_booking_chats' },
  { up: migration13.up, down: migration13.down, name: '20261121_151500_gpa_night' },
  { up: migration14.up, down: migration14.down, name: '20261121_182234_covered_indexes' },
  { up: migration15.up, down: migration15.down, name: '20261121_183000_booking_chat_places' },
]
