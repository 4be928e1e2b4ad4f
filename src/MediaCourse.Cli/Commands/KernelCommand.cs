using System.CommandLine;
using MediaCourse.Kernel.Editor;
using MediaCourse.Kernel.Jupyter;
using MediaCourse.Kernel.Kernelspecs;
using Spectre.Console;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse kernel</c>: lessons in Jupyter clients and in an editor.</summary>
internal static class KernelCommand
{
    public static Command Create() => new("kernel", "Run lessons in Jupyter clients and in VS Code: make the kernel known to Jupyter, or be one.")
    {
        CreateInstall(),
        CreateUninstall(),
        CreateList(),
        CreateJupyter(),
        CreateEditor(),
    };

    private static Command CreateInstall()
    {
        var user = new Option<bool>("--user") { Description = "For this user (the default)." };
        var prefix = Prefix("Below this folder instead, such as that of a Python environment.");
        var replace = new Option<bool>("--replace") { Description = $"Take over {KernelspecInstaller.SharedName}, the name in .NET notebooks, from another kernel that has it." };
        var command = new Command("install", "Write the kernelspecs by which Jupyter finds the kernel.") { user, prefix, replace };
        command.Validators.Add(result =>
        {
            if (result.GetValue(user) && result.GetValue(prefix) is not null)
            {
                result.AddError("--user and --prefix name two places: use one of them.");
            }
        });
        command.SetAction(call =>
        {
            var folders = KernelspecFolders.Current();
            var target = call.GetValue(prefix) is { } folder ? KernelspecFolders.Under(Path.GetFullPath(folder)) : folders.User;
            var changes = new KernelspecInstaller(folders).Install(target, KernelStart.Current(), call.GetValue(replace));
            foreach (var spec in changes.Written)
            {
                System.Console.WriteLine($"{spec.Name}  {spec.Folder}");
            }

            if (changes.Earlier is { } earlier)
            {
                System.Console.WriteLine($"Until now Jupyter started another installation: {string.Join(' ', earlier.Command)}");
            }

            if (changes.LeftAlone is { } other)
            {
                System.Console.WriteLine($"{other.Name} belongs to another kernel ({other.Folder}) and was left alone; --replace takes it over.");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateUninstall()
    {
        var prefix = Prefix("Only those below this folder (default: wherever Jupyter looks).");
        var command = new Command("uninstall", "Remove the kernelspecs that start this command, and no others.") { prefix };
        command.SetAction(call =>
        {
            var removed = new KernelspecInstaller(KernelspecFolders.Current()).Uninstall(More(call.GetValue(prefix)).SingleOrDefault());
            foreach (var spec in removed)
            {
                System.Console.WriteLine($"removed {spec.Name}  {spec.Folder}");
            }

            if (removed.IsEmpty)
            {
                System.Console.WriteLine("There was no kernelspec of this command.");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateList()
    {
        var prefix = Prefix("Look below this folder, too.");
        var command = new Command("list", "List the kernelspecs that Jupyter finds.") { prefix };
        command.SetAction(call =>
        {
            var specs = new KernelspecInstaller(KernelspecFolders.Current()).List(More(call.GetValue(prefix)));
            var table = new TablePrinter("name", "starts", "display name", "folder");
            foreach (var spec in specs)
            {
                table.AddRow(Style.Plain, spec.Name, spec.IsOurs ? "mediacourse" : "another kernel", spec.DisplayName, spec.Folder);
            }

            System.Console.Write(table.Render());
            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateJupyter()
    {
        var file = new Argument<string>("connection-file") { Description = "The file that the Jupyter client has written." };
        var command = new Command("jupyter", "Be a Jupyter kernel; Jupyter clients call this.") { file };
        command.SetAction(async (call, cancellationToken) =>
        {
            await JupyterKernel.RunAsync(ConnectionFile.Read(call.GetValue(file)!), Environment.CurrentDirectory, cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateEditor()
    {
        var command = new Command("editor", "Run the notebooks of an editor that speaks JSON-RPC over standard input and output; the VS Code extension calls this.");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var output = System.Console.OpenStandardOutput();
            await using var input = System.Console.OpenStandardInput();
            // What else is written must not get between the messages.
            System.Console.SetOut(System.Console.Error);
            await EditorHost.RunAsync(input, output, cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static Option<string?> Prefix(string description) => new("--prefix") { Description = description, HelpName = "folder" };

    private static IEnumerable<string> More(string? prefix) => prefix is null ? [] : [KernelspecFolders.Under(Path.GetFullPath(prefix))];
}
