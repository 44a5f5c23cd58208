import { describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/diff/compare.js'
import { bookOf, told } from './book-of.js'

const diff = (old: string, young: string): string[] => told(compareReadings(bookOf(old), bookOf(young)))

const river = `The river had risen in the night, and by morning it stood in the lower garden among the beans.`
const ferry = `Nobody had seen the ferryman since Tuesday, when he had taken the doctor across and come back alone.`
const bell = `She rang the bell twice, waited for an answer that did not come, and rang it once more.`
const lamp = `A lamp was moving behind the shutters of the upper floor, slowly, as if someone were counting the windows.`

describe('paragraphs', () => {
  it('tells a changed word', () => {
    expect(diff(`${river}\n${bell}`, `${river}\n${bell.replace('twice', 'three times')}`)).toEqual([
      'changed: ',
      `~ ${bell.replace('twice', '[-twice-]{+three times+}')}`,
    ])
  })

  it('tells a paragraph that came and one that went', () => {
    expect(diff(`${river}\n${ferry}`, `${ferry}\n${bell}`)).toEqual(['changed: ', `- ${river}`, `+ ${bell}`])
  })

  it('tells a paragraph that moved, once here and once there', () => {
    expect(diff(`${river}\n${ferry}\n${bell}\n${lamp}`, `${ferry}\n${bell}\n${lamp}\n${river}`)).toEqual([
      'changed: ',
      `< to : ${river}`,
      `> from : ${river}`,
    ])
  })

  it('follows a paragraph into another chapter, changed on the way', () => {
    const old = `# One\n${river}\n${ferry}\n# Two\n${bell}`
    const young = `# One\n${ferry}\n# Two\n${bell}\n${river.replace('beans', 'peas')}`
    expect(diff(old, young)).toEqual([
      'changed: One',
      `< to Two: ${river.replace('beans', '[-beans-]{+peas+}')}`,
      'changed: Two',
      `> from One: ${river.replace('beans', '[-beans-]{+peas+}')}`,
    ])
  })

  it('tells a split paragraph by its new border alone', () => {
    const [first, second] = [river, ferry]
    expect(diff(`${bell}\n${first} ${second}`, `${bell}\n${first}\n${second}`)).toEqual([
      'changed: ',
      `~ ${first}{+¶+} ${second}`,
    ])
  })

  it('tells joined paragraphs by the border that went', () => {
    expect(diff(`${river}\n${ferry}\n${lamp}`, `${river} ${ferry} ${lamp}`)).toEqual([
      'changed: ',
      `~ ${river} [-¶-] ${ferry} [-¶-] ${lamp}`,
    ])
  })

  it('tells emphasis that came', () => {
    expect(diff('I never said that she took it.', 'I never said that *she* took it.')).toEqual([
      'changed: ',
      '~ I never said that [-she-] {+*she*+} took it.',
    ])
  })

  it('tells a scene break', () => {
    expect(diff(`${river}\n${bell}`, `${river}\n***\n${bell}`)).toEqual(['changed: ', '+ ***'])
  })

  it('does not patch two texts together that have nothing in common', () => {
    expect(diff('Yes.', 'Nobody had ever asked.')).toEqual([
      'changed: ',
      '- Yes.',
      '+ Nobody had ever asked.',
    ])
  })
})

describe('looks', () => {
  const cases: [name: string, old: string, young: string][] = [
    ['quotes', `"It's 'fine'," he said.`, `“It’s ‘fine’,” he said.`],
    ['dashes', 'Wait -- no--wait - please---', 'Wait — no—wait – please—'],
    ['ellipses', 'Well... I. . . never.', 'Well… I… never.'],
    ['spaces', `Mr. Smith  and\u00A0I`, `Mr.\u00A0Smith and\u2009I`],
    ['hyphens', 'well\u2010known co\u00ADoperate', 'well-known cooperate'],
    ['ligatures', 'the \uFB01rst o\uFB03ce', 'the first office'],
    ['composed letters', 'cafe\u0301', 'café'],
    ['number ranges', 'pages 10-12', 'pages 10–12'],
    ['what the slanting covers', '*Now,* he said', '*Now*, he said'],
    ['capitals of a title', '# THE RIVER\nIt rose.', '# The River\nIt rose.'],
  ]
  it.each(cases)('says nothing of %s', (_, old, young) => {
    expect(diff(old, young)).toEqual([])
  })

  it.each([
    ['a fourth dot', 'He left....', 'He left...'],
    ['a capital', 'the river', 'the River'],
    ['a hyphen', 'a well known man', 'a well-known man'],
    ['an end mark', 'You did.', 'You did!'],
  ])('tells %s', (_, old, young) => {
    expect(diff(old, young)).not.toEqual([])
  })
})

describe('chapters', () => {
  const one = `# One\n${river}`
  const two = `# Two\n${ferry}`
  const three = `# Three\n${bell}\n${lamp}`

  it('tells one that came, one that went', () => {
    expect(diff(`${one}\n${two}`, `${one}\n${three}`)).toEqual([
      'removed: Two',
      `- ${ferry}`,
      'added: Three',
      `+ ${bell}`,
      `+ ${lamp}`,
    ])
  })

  it('tells one that moved, and nothing else', () => {
    const four = `# Four\n${river} ${bell}`
    expect(diff([one, two, three, four].join('\n'), [two, three, one, four].join('\n'))).toEqual([
      'same moved: One',
    ])
  })

  it('tells a new title', () => {
    expect(diff(`${one}\n${two}`, `${one}\n# The Ferry\n${ferry}`)).toEqual([
      'same renamed title: Two > The Ferry',
    ])
  })

  it('tells a new number apart from a new title', () => {
    expect(diff(`# Chapter 1\n${river}`, `# Chapter 1\n${bell}\n# Chapter 2\n${river}`)).toEqual([
      'added: Chapter 1',
      `+ ${bell}`,
      'same renamed number: Chapter 1 > Chapter 2',
    ])
  })

  it('knows a rewritten chapter by its title', () => {
    expect(diff(`${one}\n${two}`, `${one}\n# Two\n${lamp}`)).toEqual([
      'changed: Two',
      `- ${ferry}`,
      `+ ${lamp}`,
    ])
  })

  it('knows a chapter of which every paragraph changed', () => {
    const old = `# A\n${river}\n${ferry}\n# B\n${bell}\n${lamp}`
    const change = (text: string): string => text.replaceAll(' the ', ' that ')
    expect(
      diff(old, `# C\n${change(bell)}\n${change(lamp)}\n# D\n${change(river)}\n${change(ferry)}`),
    ).toEqual([
      expect.stringMatching(/^changed( moved)? renamed title: B > C$/),
      expect.stringMatching(/^~ She rang \[-the-\] \{\+that\+\} bell/),
      expect.stringMatching(/^~/),
      expect.stringMatching(/^changed( moved)? renamed title: A > D$/),
      expect.stringMatching(/^~ The river had risen in \[-the-\] \{\+that\+\} night/),
      expect.stringMatching(/^~/),
    ])
  })

  it('tells a split chapter by its new heading', () => {
    expect(
      diff(
        `# One\n${river}\n${ferry}\n${bell}\n${lamp}`,
        `# One\n${river}\n${ferry}\n# Two\n${bell}\n${lamp}`,
      ),
    ).toEqual(['split: One > Two', '+ Two'])
  })

  it('tells merged chapters by the heading that went', () => {
    expect(
      diff(
        `# One\n${river}\n${ferry}\n# Two\n${bell}\n${lamp}`,
        `# One\n${river}\n${ferry}\n${bell}\n${lamp}`,
      ),
    ).toEqual(['merged: One > Two', '- Two'])
  })
})

it('tells what the title page says otherwise', () => {
  expect(compareReadings(bookOf(river, 'The River'), bookOf(river, 'The Flood'))).toMatchObject({
    isSame: false,
    titlePage: [{ field: 'title', old: 'The River', new: 'The Flood' }],
  })
})
