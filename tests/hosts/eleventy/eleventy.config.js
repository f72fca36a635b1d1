module.exports = (config) => {
  config.addPassthroughCopy({ files: '/' });
  config.addGlobalData('layout', 'base.html');
};
