import * as vscode from 'vscode';

const ending = '.nl';

/** The commands with Dutch titles do what the others do: the editor knows one title of a command. */
export function registerDutchCommands({ extension }: vscode.ExtensionContext): vscode.Disposable {
  const { contributes } = extension.packageJSON as {
    contributes: { commands: readonly { command: string }[] };
  };
  const ids = contributes.commands.map(({ command }) => command).filter(id => id.endsWith(ending));
  return vscode.Disposable.from(
    ...ids.map(id =>
      vscode.commands.registerCommand(id, (...given: unknown[]) =>
        vscode.commands.executeCommand(id.slice(0, -ending.length), ...given),
      ),
    ),
  );
}
