using System.Security.Cryptography;
using System.Text;

namespace MediaCourse.Notebooks.Packages;

/// <summary>Names a restore by all that its result depends on.</summary>
internal static class RestoreKey
{
    private const int LayoutVersion = 1;

    /// <summary>A file name; equal for equal requests under an equal NuGet configuration.</summary>
    public static string Of(string framework, string runtime, IEnumerable<PackageRequest> packages, string folder)
    {
        var text = new StringBuilder();
        text.Append(LayoutVersion).Append('\n').Append(framework).Append('\n').Append(runtime).Append('\n');
        foreach (var package in packages)
        {
            text.Append("package ").Append(package.Id.ToLowerInvariant()).Append(' ').Append(package.Version?.ToLowerInvariant()).Append('\n');
        }

        foreach (var variable in (string[])["RestoreAdditionalProjectSources", "NUGET_PACKAGES"])
        {
            text.Append(variable).Append(' ').Append(Environment.GetEnvironmentVariable(variable)).Append('\n');
        }

        foreach (var file in ConfigFiles(folder))
        {
            // Relative sources start at the file, and so its place matters as its content does.
            text.Append("config ").Append(file).Append('\n').Append(ReadOrNothing(file)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private static IEnumerable<string> ConfigFiles(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            foreach (var name in (string[])["nuget.config", "NuGet.config", "NuGet.Config"])
            {
                var file = Path.Combine(current, name);
                if (File.Exists(file))
                {
                    yield return file;
                    break;
                }
            }
        }

        var user = OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "NuGet", "NuGet.Config")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(user))
        {
            yield return user;
        }
    }

    private static string ReadOrNothing(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // NuGet itself will say what is wrong with it.
            return "";
        }
    }
}
