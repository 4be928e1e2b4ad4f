// Runs in the sandbox before any hand-in does and tries what a hand-in must not be able to do. Its value names what it could do after all.
using System.IO;
using System.Net.Sockets;
using System.Threading;

var findings = new List<string>();

void MustFail(string finding, Action attempt)
{
    try
    {
        attempt();
        findings.Add(finding);
    }
    catch (Exception)
    {
        // As it has to be.
    }
}

string Status(string name) => File.ReadLines("/proc/self/status").First(line => line.StartsWith(name + ":")).Split('\t')[1].Trim();

MustFail("the network can be reached", () => new TcpClient().Connect("127.0.0.1", port));
MustFail("files of the grader can be read", () => File.ReadAllText(secret));
foreach (var folder in new[] { "/", "/course", "/program", "/dotnet", "/usr/lib", "/dev" })
{
    MustFail($"files can be written to {folder}", () => File.WriteAllText(Path.Combine(folder, "written"), "x"));
}

MustFail("programs of the system can be started", () => System.Diagnostics.Process.Start("/bin/sh", "-c true"));

if (Status("Uid") == "0" || Status("CapEff").Trim('0') != "" || Status("NoNewPrivs") != "1")
{
    findings.Add("hand-ins run with privileges");
}

if (Directory.EnumerateDirectories("/proc").Count(folder => int.TryParse(Path.GetFileName(folder), out _)) > 5)
{
    findings.Add("processes of others can be seen");
}

var open = new List<FileStream>();
MustFail("any number of files can be opened", () =>
{
    for (var i = 0; i < files + 10; i++)
    {
        open.Add(File.OpenRead("/dev/null"));
    }
});
open.ForEach(file => file.Dispose());

MustFail("the temporary folder can be filled without an end", () =>
{
    for (var i = 0; i <= space / 1_000_000 + 2; i++)
    {
        File.WriteAllBytes($"/tmp/{i}", new byte[1_000_000]);
    }
});
foreach (var file in Directory.EnumerateFiles("/tmp"))
{
    File.Delete(file);
}

var stop = new ManualResetEvent(false);
MustFail("any number of threads can be started", () =>
{
    for (var i = 0; i < threads + 10; i++)
    {
        new Thread(() => stop.WaitOne(), 128 << 10) { IsBackground = true }.Start();
    }
});
stop.Set();

findings.Count == 0 ? "holds" : string.Join(", ", findings)
