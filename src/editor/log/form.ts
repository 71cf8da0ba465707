import * as vscode from 'vscode';
import { parseDay } from '../../insight/period.ts';
import type { Avoidable } from '../../knowledge/reasons.ts';
import type { LogChoices } from '../../server/insightProtocol.ts';
import { askText } from '../askText.ts';
import { pickAsLast } from '../secondEnter.ts';
import type { ContactDraft } from './draft.ts';
import type { LogTexts } from './texts.ts';

/** What a row does: log on a channel, or change one field and come back. */
type Step =
  | { readonly log: string }
  | { readonly change: (draft: ContactDraft) => Promise<Partial<ContactDraft> | undefined> };

interface StepItem extends vscode.QuickPickItem {
  readonly step?: Step;
}

export interface FilledForm {
  readonly draft: ContactDraft;
  /** Key. */
  readonly channel: string;
}

/** The form as a list: the first row logs with one key, the others change a field and come back. */
export class ContactForm {
  readonly #choices: LogChoices;
  readonly #texts: LogTexts;
  /** The person's usual one first. */
  readonly #channels: LogChoices['channels'];

  constructor(choices: LogChoices, t: LogTexts, usualChannel: string | undefined) {
    this.#choices = choices;
    this.#texts = t;
    const isUsual = ({ key }: { key: string }) => key === usualChannel;
    this.#channels = [...choices.channels.filter(isUsual), ...choices.channels.filter(c => !isUsual(c))];
  }

  /** Undefined where the person turns away. */
  async fill(draft: ContactDraft): Promise<FilledForm | undefined> {
    let filled = draft;
    for (;;) {
      const t = this.#texts;
      const chosen = await pickAsLast(this.#rows(filled), {
        title: t.title,
        placeHolder: t.placeholder,
        isLast: ({ step }) => step !== undefined && 'log' in step,
      });
      if (!chosen?.step) return undefined;
      if ('log' in chosen.step) return { draft: filled, channel: chosen.step.log };
      filled = { ...filled, ...(await chosen.step.change(filled)) };
    }
  }

  /** What the contact is about, in words. */
  summary({ process, reason }: ContactDraft): string {
    return [this.#processTitle(process), this.#reasonLabel(reason)].filter(Boolean).join(' · ');
  }

  #rows(draft: ContactDraft): StepItem[] {
    const t = this.#texts;
    const about = [this.summary(draft), this.#judgement(draft)].filter(Boolean).join(' · ');
    const change = (icon: string, label: string, detail: string, step: Step): StepItem => ({
      label,
      description: detail,
      iconPath: new vscode.ThemeIcon(icon),
      step,
    });
    return [
      ...this.#channels.map(({ key, label }) => change('check', t.log(label), about, { log: key })),
      { label: t.changeFirst, kind: vscode.QuickPickItemKind.Separator },
      change('gear', t.process(this.#processTitle(draft.process) ?? t.noProcess), '', {
        change: () => this.#changeProcess(),
      }),
      change('tag', t.reason(this.#reasonLabel(draft.reason) ?? t.noReason), draft.reason ?? '', {
        change: () => this.#changeReason(draft),
      }),
      change('circle-slash', t.avoidable(this.#judgement(draft)), '', {
        change: () => this.#changeAvoidable(draft),
      }),
      change('git-branch', t.deviated(draft.deviated), t.deviatedMeaning, {
        change: async () => ({ deviated: !draft.deviated }),
      }),
      change('calendar', t.promise(draft.promiseDue), '', { change: () => this.#changePromise(draft) }),
      change('note', t.note(draft.note), '', { change: () => this.#changeNote(draft) }),
    ];
  }

  /** The process that a person chooses; undefined where none is. */
  async chooseProcess(): Promise<string | undefined> {
    const rows = this.#choices.processes.map(({ id, title, owner }) => ({
      label: title,
      description: owner ?? '',
      iconPath: new vscode.ThemeIcon('gear'),
      id,
    }));
    const title = this.#texts.title;
    return (
      await vscode.window.showQuickPick(rows, {
        title,
        placeHolder: this.#texts.chooseProcess,
        ignoreFocusOut: true,
      })
    )?.id;
  }

  async #changeProcess(): Promise<Partial<ContactDraft> | undefined> {
    const process = await this.chooseProcess();
    return process === undefined ? undefined : { process };
  }

  async #changeReason({ process }: ContactDraft): Promise<Partial<ContactDraft> | undefined> {
    const t = this.#texts;
    const near = this.#choices.reasons.filter(reason => reason.process === process);
    const others = this.#choices.reasons.filter(reason => reason.process !== process);
    const rows = [...near, ...others].map(reason => ({
      label: reason.label,
      description: `${reason.code} · ${t.judgement[reason.avoidable]}`,
      iconPath: new vscode.ThemeIcon('tag'),
      reason,
    }));
    const chosen = await vscode.window.showQuickPick(rows, {
      title: t.title,
      placeHolder: t.chooseReason,
      ignoreFocusOut: true,
    });
    if (!chosen) return undefined;
    const { code, process: own } = chosen.reason;
    return { reason: code, ...(own !== undefined && { process: own }) };
  }

  async #changeAvoidable({ reason }: ContactDraft): Promise<Partial<ContactDraft> | undefined> {
    const t = this.#texts;
    const rows = [
      { label: t.asReason(this.#reasonJudgement(reason)), avoidable: undefined },
      ...(['no', 'unnecessary', 'blameworthy'] as const).map(avoidable => ({
        label: t.judgement[avoidable],
        detail: t.judgementMeaning[avoidable],
        avoidable,
      })),
    ] satisfies (vscode.QuickPickItem & { avoidable: Avoidable | undefined })[];
    const chosen = await vscode.window.showQuickPick(rows, { title: t.title, ignoreFocusOut: true });
    return chosen && { avoidable: chosen.avoidable };
  }

  async #changePromise({ promiseDue }: ContactDraft): Promise<Partial<ContactDraft> | undefined> {
    const t = this.#texts;
    const date = await askText({
      title: t.title,
      prompt: t.promisePrompt,
      value: promiseDue ?? '',
      validateInput: text =>
        text.trim() === '' || parseDay(text.trim()) !== undefined ? undefined : t.notADate,
    });
    return date === undefined ? undefined : { promiseDue: date.trim() || undefined };
  }

  async #changeNote({ note }: ContactDraft): Promise<Partial<ContactDraft> | undefined> {
    const { title, notePrompt } = this.#texts;
    const text = await askText({ title, prompt: notePrompt, value: note ?? '' });
    return text === undefined ? undefined : { note: text.trim() || undefined };
  }

  #judgement({ avoidable, reason }: ContactDraft): string {
    const t = this.#texts;
    return avoidable === undefined ? t.asReason(this.#reasonJudgement(reason)) : t.judgement[avoidable];
  }

  #reasonJudgement(code: string | undefined): string {
    const reason = this.#choices.reasons.find(each => each.code === code);
    return reason ? this.#texts.judgement[reason.avoidable] : this.#texts.unknown;
  }

  #reasonLabel(code: string | undefined): string | undefined {
    return this.#choices.reasons.find(reason => reason.code === code)?.label;
  }

  #processTitle(id: string | undefined): string | undefined {
    return this.#choices.processes.find(process => process.id === id)?.title ?? id;
  }
}
