import type { ArticleType } from '../../knowledge/article.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';

/*
 * The templates that serve where the knowledge base has none of its own in templates/. Names between `${` and `}` are
 * filled in.
 */

const frontMatter: Readonly<Record<ArticleType, string>> = {
  process: `---
id: \${id}
type: process
title: \${title}
language: \${language}
status: work-in-progress
owner: \${owner}
audience: internal
keywords: []
reasons: []
review-by: \${review-by}
promise:
---`,
  answer: `---
id: \${id}
type: answer
title: \${title}
language: \${language}
status: work-in-progress
process: \${process}
audience: customer
keywords: []
reasons: []
review-by: \${review-by}
---`,
  story: `---
id: \${id}
type: story
title: \${title}
language: \${language}
process: \${process}
date: \${date}
---`,
};

const bodies: Readonly<Record<InterfaceLanguage, Readonly<Record<ArticleType, string>>>> = {
  en: {
    process: `# \${title}

What this process does for the customer, in one or two sentences.

## Steps

1. Where you look first.
2. What you see there, and what it means.
3. What you do, and what you tell the customer.

## Exceptions
`,
    answer: `# \${title}

The answer in one or two sentences. Then what the customer does, step by step.

## Internal

Where you look, what you may decide, and when you hand over.
`,
    story: `# \${title}

What happened, in the order in which the customer lived through it. No names, no numbers.

**What you would change:**
`,
  },
  nl: {
    process: `# \${title}

Wat dit proces voor de klant doet, in een of twee zinnen.

## Stappen

1. Waar je eerst kijkt.
2. Wat je daar ziet, en wat het betekent.
3. Wat je doet, en wat je de klant vertelt.

## Uitzonderingen
`,
    answer: `# \${title}

Het antwoord in een of twee zinnen. Dan wat de klant doet, stap voor stap.

## Intern

Waar je kijkt, wat je mag beslissen en wanneer je overdraagt.
`,
    story: `# \${title}

Wat er gebeurde, in de volgorde waarin de klant het meemaakte. Geen namen, geen nummers.

**Wat je zou veranderen:**
`,
  },
};

/** The built-in template for a type of article, in a language that Headwater speaks. */
export function builtInTemplate(type: ArticleType, language: InterfaceLanguage): string {
  return `${frontMatter[type]}\n\n${bodies[language][type]}`;
}

/** Paths where a knowledge base may keep its own template, in the order in which they count. */
export function ownTemplatePaths(type: ArticleType, language: string): string[] {
  return [`templates/${type}.${language}.md`, `templates/${type}.md`];
}
