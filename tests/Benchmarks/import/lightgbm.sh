# Sourced by benchmarks that measure beside LightGBM: `lightgbm_library FOLDER` downloads its NuGet package and prints the path of the shared library.

lightgbm_library() {
    local folder=$1 version=4.7.0
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)

    # A project of its own, out of reach of ours: the package is a peer to measure against, never a part of the product.
    printf '<Project />\n' | tee "$folder/Directory.Build.props" "$folder/Directory.Packages.props" >/dev/null
    cat >"$folder/peer.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="LightGBM" Version="[$version]" /></ItemGroup>
</Project>
PROJECT
    dotnet restore "$folder/peer.csproj" --packages "$folder/packages" --verbosity quiet >&2
    echo "$folder/packages/lightgbm/$version/runtimes/linux-x64/native/lib_lightgbm.so"
}
