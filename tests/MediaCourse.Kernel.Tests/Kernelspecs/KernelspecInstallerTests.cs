using System.Text.Json.Nodes;
using MediaCourse.Kernel.Kernelspecs;

namespace MediaCourse.Kernel.Tests.Kernelspecs;

/// <summary>Kernelspecs are written, found and removed; those of others stay.</summary>
public sealed class KernelspecInstallerTests : IDisposable
{
    private const string Foreign = """{"argv":["dotnet","interactive","jupyter","{connection_file}"],"display_name":".NET (C#)","language":"C#"}""";

    private static readonly KernelStart Start = KernelStart.For("/opt/mediacourse", "/opt/mediacourse.dll", runtimeRoot: null);

    private readonly string _home = Directory.CreateTempSubdirectory("specs-").FullName;

    private string System => _home + "/system/kernels";

    private KernelspecFolders Folders => new(_home + "/user/kernels", [System, _home + "/user/kernels"]);

    private KernelspecInstaller Installer => new(Folders);

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void Both_names_are_written_and_start_the_command()
    {
        var changes = Installer.Install(Folders.User, Start, replace: false);

        Assert.Equal(["mediacourse", ".net-csharp"], changes.Written.Select(spec => spec.Name));
        Assert.Null(changes.LeftAlone);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Folders.User, "mediacourse", "kernel.json")))!;
        Assert.Equal("""["/opt/mediacourse","kernel","jupyter","{connection_file}"]""", json["argv"]!.ToJsonString());
        Assert.Equal(("C#", "message"), ((string?)json["language"], (string?)json["interrupt_mode"]));
        Assert.Null(json["env"]);
        Assert.True(File.Exists(Path.Combine(Folders.User, "mediacourse", "logo-svg.svg")));
        Assert.Equal(2, Installer.List([]).Count(spec => spec.IsOurs));
    }

    [Fact]
    public void Another_installation_of_the_command_that_is_replaced_is_named()
    {
        var other = KernelStart.For("/home/ana/mediacourse", "/home/ana/mediacourse.dll", runtimeRoot: null);
        Installer.Install(Folders.User, other, replace: false);

        Assert.Equal("/home/ana/mediacourse", Installer.Install(Folders.User, Start, replace: false).Earlier!.Command[0]);
    }

    [Fact]
    public void Installing_twice_is_as_installing_once()
    {
        Assert.Null(Installer.Install(Folders.User, Start, replace: false).Earlier);
        Assert.Null(Installer.Install(Folders.User, Start, replace: true).Earlier);
        Installer.Uninstall();

        Assert.Empty(Directory.EnumerateFileSystemEntries(Folders.User));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Another_kernels_name_is_left_alone_and_taken_over_only_on_demand(bool isElsewhere)
    {
        var foreign = Write(isElsewhere ? System : Folders.User, ".net-csharp", Foreign);

        var changes = Installer.Install(Folders.User, Start, replace: false);
        Assert.Equal(["mediacourse"], changes.Written.Select(spec => spec.Name));
        Assert.Equal(Path.GetDirectoryName(foreign), changes.LeftAlone?.Folder);
        Assert.Equal(Foreign, File.ReadAllText(foreign));

        changes = Installer.Install(Folders.User, Start, replace: true);
        Assert.Null(changes.LeftAlone);
        Assert.True(Kernelspec.Read(Path.Combine(Folders.User, ".net-csharp"))!.IsOurs);

        Installer.Uninstall();
        Assert.Equal(Foreign, File.ReadAllText(foreign));
        Assert.DoesNotContain(Installer.List([]), spec => spec.IsOurs);
    }

    [Fact]
    public void Only_kernelspecs_that_start_the_command_are_removed()
    {
        var other = Write(Folders.User, "python3", """{"argv":["python3","-m","ipykernel_launcher","-f","{connection_file}"],"display_name":"Python 3","language":"python"}""");
        var alike = Write(Folders.User, "mediacourse-like", """{"argv":["other","kernel","jupyter","{connection_file}"],"display_name":"Other"}""");
        var broken = Write(Folders.User, "broken", "{");
        Write(Folders.User, "renamed", """{"argv":["C:\\tools\\mediacourse.exe","kernel","jupyter","{connection_file}"],"display_name":"Mine"}""");
        Write(System, "by-runtime", """{"argv":["/usr/bin/dotnet","/opt/mediacourse.dll","kernel","jupyter","{connection_file}"],"display_name":"Mine"}""");

        Assert.Equal(["by-runtime"], Installer.Uninstall(System).Select(spec => spec.Name));
        Assert.Equal(["renamed"], Installer.Uninstall().Select(spec => spec.Name));
        Assert.All([other, alike, broken], file => Assert.True(File.Exists(file)));
        Assert.Empty(Installer.Uninstall());
    }

    [Theory]
    [InlineData("/usr/bin/dotnet", new[] { "/usr/bin/dotnet", "/opt/mediacourse.dll" })]
    [InlineData(@"C:\Program Files\dotnet\dotnet.exe", new[] { @"C:\Program Files\dotnet\dotnet.exe", "/opt/mediacourse.dll" })]
    [InlineData("/home/ana/.dotnet/tools/mediacourse", new[] { "/home/ana/.dotnet/tools/mediacourse" })]
    public void A_kernel_is_started_as_this_process_was(string process, string[] program)
    {
        var start = KernelStart.For(process, "/opt/mediacourse.dll", "/opt/dotnet");

        Assert.Equal([.. program, "kernel", "jupyter", "{connection_file}"], start.Command);
        Assert.Equal("/opt/dotnet", start.Environment["DOTNET_ROOT"]);
        Assert.Contains("\"DOTNET_ROOT\": \"/opt/dotnet\"", new Kernelspec("x", "/x", "X", start.Command).ToJson(start.Environment), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told_in_one_line()
    {
        var file = Path.Combine(_home, "file");
        File.WriteAllText(file, "");

        var error = Assert.Throws<KernelspecException>(() => Installer.Install(Path.Combine(file, "kernels"), Start, replace: false));
        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains("--prefix", error.Message, StringComparison.Ordinal);
    }

    private static string Write(string folder, string name, string json)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, name)).FullName, "kernel.json");
        File.WriteAllText(file, json);
        return file;
    }
}
