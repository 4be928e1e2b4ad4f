using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using MediaCourse.Desk.Marking;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Desk;

/// <summary>The desk as a program: starts, says where it is, and ends with Ctrl+C.</summary>
internal static class DeskProgram
{
    /// <summary>The exit code where something is wrong with what it was given.</summary>
    public const int BadInput = 2;

    public static async Task<int> RunAsync(DeskOptions options)
    {
        var course = Course.Load(options.CourseFolder);
        using var gradebook = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(course), isDurable: true);
        await using var server = await DeskServer.StartAsync(new CourseDesk(course, gradebook), options);
        var link = server.NewLink();
        await Console.Out.WriteLineAsync($"The marking desk of {course.Name}: {link}\nThe link opens it once, in one browser. Everything is saved as you work; Ctrl+C ends the desk.");
        if (options.OpensBrowser)
        {
            OpenBrowser(link);
        }

        var end = new TaskCompletionSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        if (options.EndsWithInput)
        {
            _ = EndWithInputAsync(end);
        }

        await end.Task;
        return 0;
    }

    private static async Task EndWithInputAsync(TaskCompletionSource end)
    {
        using var input = Console.OpenStandardInput();
        var nothing = new byte[64];
        while (await input.ReadAsync(nothing) > 0)
        {
            // Nobody says anything to the desk.
        }

        end.TrySetResult();
    }

    // Where no browser can be opened there is the link.
    private static void OpenBrowser(Uri link)
    {
        var address = link.AbsoluteUri;
        try
        {
            using var process = OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (Win32Exception)
        {
            Console.WriteLine("No browser could be opened here; open the link in one.");
        }
    }
}
